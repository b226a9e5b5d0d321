namespace Telegram.Bot.Types.Payments;

public sealed partial class LabeledPrice
{
    public static implicit operator LabeledPrice((string Label, long Amount) pair) =>
        new() { Label = pair.Label, Amount = pair.Amount };
}
