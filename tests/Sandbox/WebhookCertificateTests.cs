using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using GroupBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class WebhookCertificateTests : SandboxFixture
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Certificate_OfItsOwn_IsTrustedOnlyWhenUploaded(bool isUploaded)
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=hook", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var receiver = builder.Build();
        var received = 0;
        receiver.Run(context =>
        {
            received++;
            return context.Response.WriteAsync("");
        });
        await receiver.StartAsync();
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(receiver.Urls.Single()), "url");
        if (isUploaded)
        {
            form.Add(new StringContent(certificate.ExportCertificatePem()), "certificate", "hook.pem");
        }

        using var set = await Bot.Http.PostAsync($"/bot{Bot.Server.BotToken}/setWebhook", form);
        World.Post(Ann, Chat, "x");
        await Until.TrueAsync(() => World.Bot.Queue.Count == 0 || World.Webhooks.Of(World.Bot)?.LastError is not null);

        var info = await Bot.ResultAsync("getWebhookInfo");
        Assert.That((bool?)info["has_custom_certificate"], Is.EqualTo(isUploaded));
        Assert.That(received, Is.EqualTo(isUploaded ? 1 : 0));
        Assert.That((string?)info["last_error_message"], isUploaded ? Is.Null : Does.StartWith("SSL error"));
    }

    [Test]
    public async Task Certificate_WhenItIsNone_IsRefused()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("https://127.0.0.1"), "url");
        form.Add(new StringContent("证书"), "certificate", "hook.pem");
        using var set = await Bot.Http.PostAsync($"/bot{Bot.Server.BotToken}/setWebhook", form);

        Assert.That((string?)JsonNode.Parse(await set.Content.ReadAsStringAsync())!["description"], Is.EqualTo(
            "Bad Request: bad webhook: the certificate is no public key certificate in PEM form"));
    }
}
