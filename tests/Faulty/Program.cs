using System.Globalization;
using GroupBot.Cli;
using GroupBot.Faulty;

// The bot as it is, with one thing put in that goes wrong: for the tests that show what it survives, and that they would
// see it if it did not.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var faults = Faults.Parse(args, out var rest);
return await new GroupBotCommand(faults.Clock, amend: faults.Amend).InvokeAsync(rest);
