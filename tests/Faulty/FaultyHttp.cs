using System.Net;
using System.Text;
using GroupBot.Wire;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace GroupBot.Faulty;

/// <summary>The way to Telegram, on which the process may die, or not listen to how long it is to wait.</summary>
internal sealed class FaultyHttp(HttpMessageHandler inner, Death? death, string? guard, SetBackClock? clock) : DelegatingHandler(inner)
{
    public static ITelegramBotClient Client(IServiceProvider services, Death? death, string? guard, SetBackClock? clock) => BotApiHttp.Client(
        services.GetRequiredService<IOptions<TelegramOptions>>().Value, inner => new FaultyHttp(inner, death, guard, clock));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Segments[^1] != "sendMessage")
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var isPost = !(await request.Content!.ReadAsStringAsync(cancellationToken)).Contains("reply_parameters", StringComparison.Ordinal);
        request.Content = new LastContent(request.Content, death);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            clock?.WasAskedToWait();
        }

        if (guard == Breakage.Pauses && response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            response.Content = new StringContent(
                """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 0","parameters":{"retry_after":0}}""",
                Encoding.UTF8, "application/json");
        }

        death?.IsAt(Death.Answer);
        if (isPost)
        {
            death?.IsAt(Death.PostAnswer);
        }

        return response;
    }

    /// <summary>Content after which nothing follows: it has left when the process dies.</summary>
    private sealed class LastContent : HttpContent
    {
        private readonly HttpContent _inner;
        private readonly Death? _death;

        public LastContent(HttpContent inner, Death? death)
        {
            (_inner, _death) = (inner, death);
            foreach (var (name, values) in inner.Headers)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await _inner.CopyToAsync(stream, context);
            await stream.FlushAsync();
            _death?.IsAt(Death.FirstByte);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _inner.Headers.ContentLength ?? 0;
            return _inner.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
