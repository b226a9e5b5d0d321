using GroupBot.Sandbox.Keyboards;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>What people see below the field to write in.</summary>
    public KeyboardBook Keyboards => field ??= new KeyboardBook(this);
}
