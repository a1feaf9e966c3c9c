using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk;

public sealed class DeskPagingTests : PortalTest
{
    [Fact]
    public async Task Orders_of_one_moment_are_each_shown_once_while_others_are_placed()
    {
        await AddOrdersAsync(110, portal.Clock.GetUtcNow().UtcDateTime);
        using var staff = await portal.SignInAsync("support-operator");

        var (shown, second) = await ReadAllAsync(staff, DeskOrders.List, "main td a.name", () =>
            AddOrdersAsync(3, portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(1)));

        // The demo has four more.
        Assert.Equal(114, shown.Count);
        Assert.Distinct(shown);
        Assert.Equal(DeskOrders.List, second!.Document.QuerySelector("nav[aria-label=Pages] a:not([rel])")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Requests_of_one_moment_are_each_shown_once_although_the_last_one_of_a_page_is_taken_and_asked_for_again()
    {
        var at = portal.Clock.GetUtcNow().UtcDateTime;
        foreach (var admin in await portal.AddPartnersAsync(60))
        {
            await AddRequestAsync(admin, at);
        }

        using var staff = await portal.SignInAsync("support-operator");
        var (shown, _) = await ReadAllAsync(staff, "/support-desk/activations", "tbody a.name[id]", async () => await portal.ExecuteAsync(
            "UPDATE Activations SET RequestedAt = '2026-11-23 09:00:00' WHERE AssignmentId % 25 = 0"));

        // What was asked for again goes to the end of the queue, and is seen there once more.
        Assert.Equal(60, shown.Distinct().Count());
    }

    private static async Task<(List<string> Shown, Answer? Second)> ReadAllAsync(
        Visitor staff, string list, string row, Func<Task> between)
    {
        var (shown, second) = (new List<string>(), (Answer?)null);
        for (string? address = list; address is not null;)
        {
            var page = await staff.GetAsync(address);
            second ??= shown.Count > 0 ? page : null;
            shown.AddRange(page.Document.QuerySelectorAll(row).Select(a => a.GetAttribute("href")!));
            address = page.OlderLink();
            await between();
        }

        return (shown, second);
    }

    private async Task AddOrdersAsync(int count, DateTime at)
    {
        var first = await portal.OrderAsync(DemoOrganisation.Fabrikam, OfferId.ActionPack, $"Added {Guid.CreateVersion7():n}"[..30]);
        await portal.ReadAsync(async db =>
        {
            var subscription = await db.SubscriptionsOf(first.AccountId).SingleAsync(s => s.Id == first.SubscriptionId);
            db.Remove(await db.OrdersOf(first.AccountId).SingleAsync(o => o.Id == first.Id));
            await db.SaveChangesAsync();
            db.AddRange(Enumerable.Range(0, count).Select(i => new Order(
                subscription, i, $"X{Guid.NewGuid():n}"[..20], new Price(1, "USD"), 1, first.Billing with { }, Actor.System, at)));
            return await db.SaveChangesAsync();
        });
    }

    private Task<int> AddRequestAsync(PortalUser admin, DateTime at) => portal.ReadAsync(async db =>
    {
        var entitlement = await db.EntitlementsOf(admin.AccountId)
            .Where(e => db.Benefits.Any(b => b.Id == e.BenefitId && b.Code == BenefitForms.Support)).Select(e => e.Id).SingleAsync();
        var assignment = new Assignment(admin.AccountId, entitlement, admin.Id, Actor.System, at);
        assignment.Request(admin.Email, EmailAddress.Parse("other@home.example"), Actor.System, at);
        db.Add(assignment);
        return await db.SaveChangesAsync();
    });
}
