using System.Globalization;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;

namespace PartnerBenefits.Web.Commands;

/// <summary>Keys of one product that were set aside.</summary>
public sealed record SetAside(string Benefit, int Count);

/// <param name="Keys">Of this run and of those before it that ended half-way.</param>
/// <param name="Due">Subscriptions and memberships that had something due, which was done once before the restore.</param>
public sealed record RestoreReport(
    int Epoch, int Tables, int Sessions, IReadOnlyList<SetAside> Keys, SchedulerWork.Run Due, int Mails)
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
            $"{Due.Handled} subscriptions and memberships were brought up to today. {Mails} mails may have been sent since the backup: ")
            + "a Support operator decides about each on /support-desk/mail.";
        if (Due.Left > 0)
        {
            yield return Line($"{Due.Left} subscriptions or memberships could NOT be brought up to today; the log says why. ")
                + "Run this command again before 'resume', or mails about them may be sent a second time.";
        }

        yield return Line(
            $"Ids continue at {Epoch * Renumbering.Range} in {Tables} tables, in small ones at {Epoch * Renumbering.SmallRange}; ")
            + Line($"new order numbers begin with PB{Epoch} and new partner IDs with {Epoch}, and they are longer than those before.");
        yield return Line($"{Sessions} sessions were ended: everybody signs in again.");
        yield return "Look at what came back, then run 'resume'.";
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
