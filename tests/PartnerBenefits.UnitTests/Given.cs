using System.Globalization;

namespace PartnerBenefits.UnitTests;

internal static class Given
{
    public static readonly PartnerAccountId Account = PartnerAccountId.New();

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Subscription Ordered(string day) => new(Account, OfferId.ActionPack, Day(day));

    public static Subscription Paid(string day, int termMonths = 12)
    {
        var subscription = Ordered(day);
        subscription.Pay(Day(day), termMonths);
        return subscription;
    }

    public static Subscription Activated(string day, int termMonths = 12)
    {
        var subscription = Paid(day, termMonths);
        subscription.Activate(Offer(), Day(day));
        return subscription;
    }

    public static Order Order(Subscription subscription, SubscriptionTerm term, string day) => new(
        subscription,
        term.Number,
        "PB10000000",
        new Price(475m, "USD"),
        1,
        new BillingDetails("", "Contoso", "1 Example Street", "00000", "Example", "US"),
        Actor.System,
        Day(day).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    public static Offer Offer(params IEnumerable<Benefit> benefits)
    {
        var offer = new Offer(OfferId.ActionPack, new BilingualText("Action Pack", "Action Pack"), 475m, "USD", 12, "sample");
        offer.Benefits.AddRange(benefits);
        return offer;
    }

    /// <summary>Writes a property that nothing in the domain can write, as the database does when it loads a row.</summary>
    public static T Stored<T>(this T row, string column, object? value)
        where T : class
    {
        typeof(T).GetProperty(column)!.SetValue(row, value);
        return row;
    }
}
