using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>Whatever a command adds to the outbox passes the budgets, because the unit of work asks them.</summary>
public sealed class MailBudgetTests : PortalTest
{
    private static readonly EmailAddress Somebody = EmailAddress.Parse("somebody@contoso.example");

    private PortalUser asha = null!;

    public override async ValueTask InitializeAsync()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        asha = await portal.FindPersonAsync(account, await portal.PersonAsync(DemoOrganisation.Contoso, "asha.d"));
    }

    public static TheoryData<MailKind> Kinds => [.. StoredNames.Known<MailKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_passes_the_budget_and_those_to_the_accounts_admins_are_never_refused(MailKind kind)
    {
        var actor = Actor.For(asha.Id);
        await GivenAsync(actor, 600, i => EmailAddress.Parse($"p{i}@contoso.example"));

        var refusal = await TryAsync(actor, kind, Somebody);

        Assert.Equal(MailBudget.Limits(kind) ? MailRules.PersonAnHour.Refusal : null, refusal?.Refusal);
        Assert.Equal(MailBudget.Limits(kind) ? 600 : 601, await CausedAsync(actor));
    }

    [Fact]
    public async Task An_accounts_people_share_one_budget_and_the_refusal_says_how_large_it_is()
    {
        await GivenAsync(Actor.For(PortalUserId.New()), 600, i => EmailAddress.Parse($"p{i}@contoso.example"));
        await GivenAsync(Actor.For(PortalUserId.New()), 400, i => EmailAddress.Parse($"q{i}@contoso.example"));

        var refusal = await TryAsync(Actor.For(asha.Id), MailKind.SeatAssigned, Somebody);

        Assert.Equal((MailRules.AccountAnHour.Refusal, true), (refusal!.Refusal, refusal.IsLimit));
        Assert.Equal([1_000], refusal.Values);
    }

    [Fact]
    public async Task One_address_has_one_budget_whichever_accounts_write_to_it()
    {
        var other = (await portal.AddPartnersAsync(1))[0];
        await GivenAsync(Actor.For(other.Id), 30, _ => Somebody, other);

        Assert.Equal(MailRules.RecipientAnHour.Refusal, (await TryAsync(Actor.For(asha.Id), MailKind.SeatAssigned, Somebody))?.Refusal);
        Assert.Null(await TryAsync(Actor.For(asha.Id), MailKind.SeatAssigned, EmailAddress.Parse("else@contoso.example")));
    }

    [Fact]
    public async Task Mails_of_staff_of_the_portal_and_of_people_without_an_account_use_up_nothing_and_are_not_refused()
    {
        foreach (var actor in (Actor[])[Actor.System, Actor.For(await portal.AnyStaffAsync()), Actor.For(NewcomerId.New())])
        {
            await GivenAsync(actor, 1_000, i => EmailAddress.Parse($"p{i}@contoso.example"));
        }

        Assert.Null(await TryAsync(Actor.For(asha.Id), MailKind.SeatAssigned, Somebody));
        Assert.Null(await TryAsync(Actor.System, MailKind.SeatAssigned, Somebody));
        Assert.Null(await TryAsync(Actor.For(await portal.AnyStaffAsync()), MailKind.ActivationActive, Somebody));
    }

    [Fact]
    public async Task Mails_that_a_clock_far_ahead_has_queued_use_up_nothing()
    {
        var now = portal.Clock.GetUtcNow();
        portal.Clock.AdjustTime(now.AddDays(400));
        await GivenAsync(Actor.For(asha.Id), 2_000, i => EmailAddress.Parse($"p{i}@contoso.example"));
        await GivenAsync(Actor.For(asha.Id), 100, _ => Somebody);

        portal.Clock.AdjustTime(now);

        Assert.Null(await TryAsync(Actor.For(asha.Id), MailKind.SeatAssigned, Somebody));
    }

    private Task<int> GivenAsync(
        Actor actor, int count, Func<int, EmailAddress> to, PortalUser? user = null) => portal.ReadAsync(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            var mail = new OutboxMessage(MailKind.SeatAssigned, user ?? asha, to(i), null, portal.Clock.GetUtcNow().UtcDateTime);
            mail.CauseBy(actor);
            db.Add(mail);
        }

        return await db.SaveChangesAsync();
    });

    private Task<int> CausedAsync(Actor actor) => portal.ReadAsync(
        db => db.MailOf(asha.AccountId).CountAsync(m => m.CausedByKind == actor.Kind && m.CausedById == actor.Id));

    /// <summary>Returns the rule that refused the mail, or null.</summary>
    private async Task<Domain.Rule?> TryAsync(Actor actor, MailKind kind, EmailAddress to)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var operation = new Operation(actor, asha.AccountId, OperationId.New(), null, portal.Clock.GetUtcNow().UtcDateTime);
        try
        {
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().RunAsync(
                operation,
                async within =>
                {
                    var user = await db.UsersOf(asha.AccountId).SingleAsync(u => u.Id == asha.Id, within);
                    db.Add(new OutboxMessage(kind, user, to, null, operation.At));
                },
                TestContext.Current.CancellationToken);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Rule;
        }
    }
}
