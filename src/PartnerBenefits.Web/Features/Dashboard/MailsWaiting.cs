using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.Dashboard;

/// <summary>Mails to people of the account that may not have arrived, until they are sent again or settled.</summary>
public sealed class MailsWaiting(MailStatuses mails, Show show, IStringLocalizer<Texts> texts)
{
    /// <summary>One cheap question before the others, because every page asks what is waiting, and nearly always no mail is.</summary>
    public Task<bool> AreThereAnyAsync(PartnerAccountId account, CancellationToken cancellation) =>
        mails.AnyUndeliveredAsync(account, cancellation);

    public async Task<IReadOnlyList<Waiting>> OfInvitationsAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var people = await mails.UndeliveredInvitationsAsync(account, cancellation);
        return people.Count == 0 ? [] :
        [
            new Waiting(
                WaitingKind.MailUndelivered,
                show.Count(
                    people.Count,
                    "The invitation to {1} may not have arrived",
                    "{0} invitations may not have arrived",
                    people[0].Name),
                texts["Check the address and send the invitation again, or tell the person how to sign in."],
                people.Count == 1 ? Links.User(people[0].User) : Links.Users,
                texts["Details"]),
        ];
    }

    /// <summary>One line for each benefit, however many of its people weren't reached.</summary>
    public async Task<IReadOnlyList<Waiting>> OfSeatsAsync(
        PartnerAccountId account, IReadOnlyList<BenefitRow> rows, CancellationToken cancellation)
    {
        var people = (await mails.UndeliveredOfSeatsAsync(account, cancellation)).ToLookup(mail => mail.Entitlement);
        return [.. rows.Where(row => people.Contains(row.Id)).Select(row => OfBenefit(row, [.. people[row.Id]]))];
    }

    private Waiting OfBenefit(BenefitRow row, IReadOnlyList<UndeliveredMail> people) => new(
        WaitingKind.MailUndelivered,
        show.Count(
            people.Count,
            "{1}: the e-mail to {2} may not have arrived",
            "{1}: {0} e-mails may not have arrived",
            row.Name.Localized,
            people[0].Name),
        texts["Check the address and send the e-mail again, or ask the person."],
        Links.Benefit(row.Tab, row.Id),
        texts["See who has it"]);
}
