using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class DemoDataTests(SharedPortal fresh) : IClassFixture<SharedPortal>
{
    private const int PeopleOfContoso = 20;

    private Portal Portal => fresh.Portal;

    [Fact]
    public async Task Contoso_has_twenty_people_and_none_of_them_has_chosen_a_language()
    {
        var people = await PeopleAsync(DemoOrganisation.Contoso);

        Assert.Equal(PeopleOfContoso, people.Count);
        Assert.All(people,
            person => Assert.True(person is { IsActive: true, Language: null, Theme: null, TenantId: null, ObjectId: null }));
        Assert.Equal(4, people.Count(person => Persona.All.Any(p => p.Email == person.Email && p.Roles == person.Roles)));
    }

    [Fact]
    public async Task Nobody_of_any_organisation_or_the_staff_has_chosen_a_language()
    {
        var staff = await Portal.ReadAsync(db => db.Staff.AsNoTracking().ToListAsync());
        Assert.Equal(Persona.All.Count(p => p.StaffRole is not null), staff.Count);
        Assert.All(staff, person => Assert.Null(person.Language));
        foreach (var organisation in DemoOrganisation.All)
        {
            Assert.All(await PeopleAsync(organisation), person => Assert.Null(person.Language));
        }
    }

    [Fact]
    public async Task Nothing_is_claimed_assigned_used_or_written_to_an_audit_trail()
    {
        foreach (var organisation in DemoOrganisation.All)
        {
            var account = (await Portal.AccountAsync(organisation)).Id;
            Assert.Equal(0, await Portal.ReadAsync(db => db.KeysOf(account).CountAsync()));
            Assert.Equal(0, await Portal.ReadAsync(db => db.AssignmentsOf(account).CountAsync()));
            Assert.Equal(0, await Portal.ReadAsync(db => db.UsageRecordsOf(account).CountAsync()));
            Assert.Equal(0, await Portal.ReadAsync(db => db.AuditOf(account).CountAsync()));
            Assert.Equal(0, await Portal.ReadAsync(db => db.EntitlementsOf(account).SumAsync(e => e.KeysClaimed + e.SeatsTaken)));
        }
    }

    [Fact]
    public async Task Contoso_earned_five_of_Office_and_of_CRM_and_Wingtip_nothing()
    {
        Assert.Equal([("crm-online-pro", 5), ("office365-e3", 5)], await EarnedAsync(DemoOrganisation.Contoso));
        Assert.Empty(await EarnedAsync(DemoOrganisation.Wingtip));
    }

    [Fact]
    public async Task Both_pools_of_both_accounts_are_unsplit()
    {
        foreach (var organisation in (DemoOrganisation[])[DemoOrganisation.Contoso, DemoOrganisation.Wingtip])
        {
            var account = (await Portal.AccountAsync(organisation)).Id;
            var pools = await Portal.ReadAsync(db => db.PoolsOf(account).AsNoTracking().OrderBy(p => p.Pool).ToListAsync());
            Assert.Equal([("management", 5), ("productivity", 5)], pools.Select(p => (p.Pool, p.Units)));
            Assert.All(pools, p => Assert.True(p is { Cloud: null, OnPremises: null, CloudFixed: null, OnPremisesFixed: null }));
        }
    }

    [Fact]
    public async Task Fabrikam_is_a_member_without_a_subscription()
    {
        var account = (await Portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;

        Assert.True(
            (await Portal.ReadAsync(db => db.MembershipOf(account).AsNoTracking().SingleAsync())).IsRunningOn(new DateOnly(2026, 11, 22)));
        Assert.Equal(0, await Portal.ReadAsync(db => db.SubscriptionsOf(account).CountAsync()));
        Assert.Equal(0, await Portal.ReadAsync(db => db.EntitlementsOf(account).CountAsync()));
    }

    [Fact]
    public async Task Every_benefit_with_keys_has_them_in_stock_but_the_two_that_show_what_scarcity_looks_like()
    {
        var benefits = await Portal.ReadAsync(db => db.Benefits.AsNoTracking().Where(b => b.KeyPolicy != null).ToListAsync());
        var protection =
            Portal.Services.GetService(typeof(PartnerBenefits.Data.Keys.KeyProtection)) as PartnerBenefits.Data.Keys.KeyProtection;
        foreach (var benefit in benefits)
        {
            var stock = await Portal.ReadAsync(db => db.StockOf(benefit.Id).AsNoTracking().ToListAsync());
            var one = benefit.KeyPolicy == KeyPolicy.Shared ? 1 : benefit.Quantity + benefit.EarnedQuantity;
            switch (benefit.Code)
            {
                case "visio-pro-2016":
                    Assert.Empty(stock);
                    break;
                case "sql-2016-std":
                    Assert.Equal(one - 1, stock.Count);
                    break;
                default:
                    Assert.InRange(stock.Count, 2 * one, int.MaxValue);
                    break;
            }

            Assert.All(stock, key => Assert.Matches("^DEMO(-[B-Z2-9]{5}){4}$", protection!.Open(key, benefit.Id).Reveal()));
        }
    }

    private Task<List<PortalUser>> PeopleAsync(DemoOrganisation organisation) => Portal.ReadAsync(async db =>
    {
        var account = await db.Accounts.SingleAsync(a => a.PartnerId == organisation.PartnerId);
        return await db.UsersOf(account.Id).AsNoTracking().ToListAsync();
    });

    private Task<List<(string Code, int Amount)>> EarnedAsync(DemoOrganisation organisation) => Portal.ReadAsync(async db =>
    {
        var account = await db.Accounts.SingleAsync(a => a.PartnerId == organisation.PartnerId);
        var rows = await (
            from earned in db.EarnedUnitsOf(account.Id)
            join entitlement in db.EntitlementsOf(account.Id) on earned.EntitlementId equals entitlement.Id
            join benefit in db.Benefits on entitlement.BenefitId equals benefit.Id
            orderby benefit.Code
            select new { benefit.Code, earned.Amount }).ToListAsync();
        return rows.ConvertAll(row => (row.Code, row.Amount));
    });
}
