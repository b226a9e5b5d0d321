using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace GroupBot.Sandbox.Webhooks;

/// <summary>Where a bot wants its updates sent, as it said.</summary>
/// <param name="Url">With user and password, where it has them.</param>
/// <param name="Secret">Goes along in a header; "" for none.</param>
/// <param name="MaxConnections">How many updates may be under way at once.</param>
/// <param name="Address">Called instead of what the name in the url stands for.</param>
/// <param name="Certificate">The bot's own, trusted beside no other; null where the usual authorities are.</param>
internal sealed record Webhook(Uri Url, string Secret, int MaxConnections, IPAddress? Address, X509Certificate2? Certificate);
