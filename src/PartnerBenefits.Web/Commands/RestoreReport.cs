using System.Globalization;
using PartnerBenefits.Data.Running;

namespace PartnerBenefits.Web.Commands;

/// <summary>Keys of one product that were set aside.</summary>
public sealed record SetAside(string Benefit, int Count);

/// <param name="Due">How many subscriptions and memberships had something due that was done once before the restore.</param>
/// <param name="KnewBefore">Whether a mark file was there, which also knows of earlier restores.</param>
public sealed record RestoreReport(
    int Epoch, int Tables, int Sessions, IReadOnlyList<SetAside> Keys, int Due, int Mails, bool KnewBefore)
{
    public string DetailOf(RestoreOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"Restore {Epoch}; backup of {(options.Since is { } since ? $"{since:u}" : "unknown time")}; {Mails} mails in doubt");

    public override string ToString() => string.Join('\n', Sentences());

    private IEnumerable<string> Sentences()
    {
        yield return Line($"This is restore {Epoch} of this database. The portal holds: no mail, no scheduler, no new license keys.");
        yield return Keys.Count == 0
            ? "No license keys were in stock."
            : "Keys in stock that may have been shown since the backup were set aside: "
                + string.Join(", ", Keys.Select(k => Line($"{k.Count} of {k.Benefit}"))) + ".";
        yield return Line(
            $"{Due} subscriptions and memberships were brought up to today. {Mails} mails may have been sent since the backup: ")
            + "a Support operator decides about each on /support-desk/mail.";
        yield return Line(
            $"Ids continue at {Epoch * Renumbering.Range} in {Tables} tables, in small ones at {Epoch * Renumbering.SmallRange}; ")
            + Line($"new order numbers begin with PB{Epoch} and new partner IDs with {Epoch}, and they are longer than those before.");
        yield return Line($"{Sessions} sessions were ended: everybody signs in again.");
        if (!KnewBefore)
        {
            yield return "No mark file was found, which would know of earlier restores. If there were any that this backup "
                + "doesn't know of, run the command again with --restores and their number.";
        }

        yield return "Look at what came back, then run 'resume'.";
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
