using System.Globalization;
using GroupBot.Cli;

// Members' formats are explicit; nothing must depend on where the server stands.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await new GroupBotCommand(TimeProvider.System).InvokeAsync(args);
