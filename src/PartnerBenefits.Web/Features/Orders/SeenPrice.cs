using System.Globalization;

namespace PartnerBenefits.Web.Features.Orders;

/// <summary>Price in a form, written the same in every language. A person agrees to the price that they saw.</summary>
public static class SeenPrice
{
    public static string Write(Offer offer) =>
        offer.Price is { } price ? string.Create(CultureInfo.InvariantCulture, $"{price:0.####} {offer.Currency}") : "";

    public static Price? Read(string? text) =>
        text?.Split(' ') is [var amount, { Length: 3 } currency]
        && decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
            ? new Price(read, currency)
            : null;

    public static bool IsOf(Offer offer, string? text) => text is { Length: > 0 } && text == Write(offer);
}
