using System.Globalization;
using GroupBot.Cli;

// Members' formats are explicit; nothing must depend on where the server stands.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await RunCommand.RunAsync(TimeProvider.System, CancellationToken.None);
