using System.Security.Cryptography;
using PartnerBenefits.Data.Keys;

namespace PartnerBenefits.Web.Demo;

/// <summary>Stock of invented keys. They start with <c>DEMO-</c> so that nobody takes one for a real key.</summary>
public sealed class DemoKeys(KeyStock stock)
{
    /// <summary>Too few keys of these products for one account, so that the demo shows short and missing stock.</summary>
    private static readonly Dictionary<string, int> ScarceStock = new()
    {
        ["visio-pro-2016"] = 0,
        ["sql-2016-std"] = 1,
    };

    private const int AccountsServed = 10;
    private const int KeyGroups = 4;
    private const int GroupLength = 5;

    private const string Letters = "BCDFGHJKMNPQRTVWXY2346789";

    public async Task LoadAsync(IEnumerable<Benefit> benefits, DateTime now, CancellationToken cancellation)
    {
        foreach (var benefit in benefits.Where(b => b.KeyPolicy is not null))
        {
            var count = ScarceStock.GetValueOrDefault(benefit.Code, AccountsServed * KeysForOneAccount(benefit));
            await stock.LoadAsync(benefit.Id, [.. Enumerable.Range(0, count).Select(_ => NewKey())], now, cancellation);
        }
    }

    private static int KeysForOneAccount(Benefit benefit) =>
        benefit.KeyPolicy == KeyPolicy.PerLicense ? benefit.Quantity + benefit.EarnedQuantity : 1;

    private static KeyText NewKey() => new("DEMO-" + string.Join('-', Enumerable.Range(0, KeyGroups)
        .Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength))));
}
