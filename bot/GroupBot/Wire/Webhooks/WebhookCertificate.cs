using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GroupBot.Wire.Webhooks;

/// <summary>
/// The certificate that the program shows to Telegram, read again when its file has changed: such a certificate is renewed
/// every few weeks, and the bot runs for years.
/// </summary>
internal sealed class WebhookCertificate(WebhookOptions options, TimeProvider clock)
{
    /// <summary>How long a file is taken to be as it was.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private SslStreamCertificateContext? _current;
    private DateTime _writtenAt;
    private long _lookedAt;

    /// <summary>Why the files cannot be used, in one line; null where they can.</summary>
    public static string? Problem(WebhookOptions options)
    {
        try
        {
            _ = Read(options);
            return null;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return $"{WebhookOptions.Section}:Certificate cannot be used ({exception.Message}): it must name a PEM file with a certificate, "
                + "and the private key must stand in the same file or in the one that CertificateKey names.";
        }
    }

    /// <summary>
    /// The certificate alone as PEM, where nobody but its owner vouches for it: Telegram has to be given it. Null elsewhere.
    /// </summary>
    public static byte[]? SelfSigned(WebhookOptions options)
    {
        using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(options.Certificate));
        return certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
            ? Encoding.ASCII.GetBytes(certificate.ExportCertificatePem())
            : null;
    }

    /// <summary>What stands in the files, as last read; where a changed one cannot be read, what stood there before.</summary>
    public SslStreamCertificateContext Current()
    {
        lock (_lock)
        {
            if (_current is { } held && clock.GetElapsedTime(_lookedAt) < LookEvery)
            {
                return held;
            }

            _lookedAt = clock.GetTimestamp();
            try
            {
                var writtenAt = File.GetLastWriteTimeUtc(options.Certificate);
                if (_current is null || writtenAt != _writtenAt)
                {
                    (_current, _writtenAt) = (Read(options), writtenAt);
                }
            }
            catch (Exception exception) when (_current is not null && IsUnreadable(exception))
            {
                // Half written: the next look will find it whole.
            }

            return _current;
        }
    }

    private static SslStreamCertificateContext Read(WebhookOptions options)
    {
        using var bare = X509Certificate2.CreateFromPemFile(
            options.Certificate, options.CertificateKey.Length > 0 ? options.CertificateKey : null);
        // Windows uses no key that was never in a store or a file of its own.
        var certificate = X509CertificateLoader.LoadPkcs12(bare.Export(X509ContentType.Pkcs12), null);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(options.Certificate);
        return SslStreamCertificateContext.Create(certificate, chain, offline: true);
    }

    private static bool IsUnreadable(Exception exception) =>
        exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
