using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Configurations;
using PartnerBenefits.Data.Conversions;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data;

/// <summary>Pages read rows of an account only through the <c>...Of(account)</c> queries, which find no other account's ids.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<PartnerAccount> Accounts => Set<PartnerAccount>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<Benefit> Benefits => Set<Benefit>();

    public DbSet<Download> Downloads => Set<Download>();

    public DbSet<AgreementVersion> AgreementVersions => Set<AgreementVersion>();

    public DbSet<Newcomer> Newcomers => Set<Newcomer>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    public DbSet<DataKey> DataKeys => Set<DataKey>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<DatabaseIdentity> Identity => Set<DatabaseIdentity>();

    public DbSet<Heartbeat> Heartbeats => Set<Heartbeat>();

    // The internal queries read all accounts. Only SignIn, AcrossAccounts, CalendarFeeds, Sessions and MailBudgetCheck use them.
    internal IQueryable<PortalUser> AllUsers => Set<PortalUser>();

    internal IQueryable<Entitlement> AllEntitlements => Set<Entitlement>();

    internal IQueryable<Assignment> AllAssignments => Set<Assignment>();

    internal IQueryable<Activation> AllActivations => Set<Activation>();

    internal IQueryable<OutboxMessage> AllMail => Set<OutboxMessage>();

    internal IQueryable<Membership> AllMemberships => Set<Membership>();

    internal IQueryable<AccessRequest> AllAccessRequests => Set<AccessRequest>();

    internal IQueryable<LevelRequest> AllLevelRequests => Set<LevelRequest>();

    internal IQueryable<Subscription> AllSubscriptions => Set<Subscription>();

    internal IQueryable<Order> AllOrders => Set<Order>();

    internal IQueryable<CancellationRequest> AllCancellationRequests => Set<CancellationRequest>();

    internal IQueryable<AdminReplacement> AllAdminReplacements => Set<AdminReplacement>();

    internal IQueryable<CalendarFeed> AllCalendarFeeds => Set<CalendarFeed>();

    internal IQueryable<Session> AllSessions => Set<Session>();

    public IQueryable<Heartbeat> HeartbeatOf(string part) => Heartbeats.Where(beat => beat.Part == part);

    public IQueryable<PortalUser> UsersOf(PartnerAccountId account) => Set<PortalUser>().Where(u => u.AccountId == account);

    public IQueryable<Session> SessionsOf(PartnerAccountId account) => Set<Session>().Where(s => s.AccountId == account);

    public IQueryable<Membership> MembershipOf(PartnerAccountId account) => Set<Membership>().Where(m => m.AccountId == account);

    public IQueryable<Subscription> SubscriptionsOf(PartnerAccountId account) =>
        Set<Subscription>().Where(s => s.AccountId == account);

    public IQueryable<LevelRequest> LevelRequestOf(PartnerAccountId account) => Set<LevelRequest>().Where(r => r.AccountId == account);

    public IQueryable<AccessRequest> AccessRequestsOf(PartnerAccountId account) => Set<AccessRequest>().Where(r => r.AccountId == account);

    public IQueryable<AdminReplacement> AdminReplacementsOf(PartnerAccountId account) =>
        Set<AdminReplacement>().Where(r => r.AccountId == account);

    public IQueryable<Purchase> PurchasesOf(PartnerAccountId account) => Set<Purchase>().Where(p => p.AccountId == account);

    public IQueryable<Order> OrdersOf(PartnerAccountId account) => Set<Order>().Where(o => o.AccountId == account);

    public IQueryable<CancellationRequest> CancellationRequestsOf(PartnerAccountId account) =>
        Set<CancellationRequest>().Where(r => r.AccountId == account);

    public IQueryable<AgreementAcceptance> AgreementAcceptancesOf(PartnerAccountId account) =>
        Set<AgreementAcceptance>().Where(a => a.AccountId == account);

    public IQueryable<Milestone> MilestonesOf(PartnerAccountId account) => Set<Milestone>().Where(m => m.AccountId == account);

    public IQueryable<CalendarFeed> CalendarFeedsOf(PartnerAccountId account) => Set<CalendarFeed>().Where(f => f.AccountId == account);

    public IQueryable<Entitlement> EntitlementsOf(PartnerAccountId account) =>
        Set<Entitlement>().Where(e => e.AccountId == account);

    public IQueryable<ChoicePool> PoolsOf(PartnerAccountId account) => Set<ChoicePool>().Where(p => p.AccountId == account);

    public IQueryable<EarnedUnits> EarnedUnitsOf(PartnerAccountId account) => Set<EarnedUnits>().Where(e => e.AccountId == account);

    public IQueryable<UsageRecord> UsageRecordsOf(PartnerAccountId account) => Set<UsageRecord>().Where(u => u.AccountId == account);

    public IQueryable<UnitsCorrection> UnitsCorrectionsOf(PartnerAccountId account) =>
        Set<UnitsCorrection>().Where(c => c.AccountId == account);

    public IQueryable<LicenseKey> KeysOf(PartnerAccountId account) => Set<LicenseKey>().Where(k => k.AccountId == account);

    /// <summary>Of all accounts and the stock, for sealing them anew.</summary>
    internal IQueryable<LicenseKey> KeysAfter(long id) => Set<LicenseKey>().Where(k => k.Id > id);

    public IQueryable<LicenseKey> StockOf(BenefitId benefit) =>
        Set<LicenseKey>().Where(k => k.BenefitId == benefit && k.EntitlementId == null && k.SetAsideAt == null);

    public IQueryable<LicenseKey> Stock => Set<LicenseKey>().Where(k => k.EntitlementId == null && k.SetAsideAt == null);

    public IQueryable<LicenseKey> SetAsideOf(BenefitId benefit) =>
        Set<LicenseKey>().Where(k => k.BenefitId == benefit && k.EntitlementId == null && k.SetAsideAt != null);

    public IQueryable<Assignment> AssignmentsOf(PartnerAccountId account) => Set<Assignment>().Where(a => a.AccountId == account);

    public IQueryable<Activation> ActivationsOf(PartnerAccountId account) => Set<Activation>().Where(a => a.AccountId == account);

    public IQueryable<OutboxMessage> MailOf(PartnerAccountId account) => Set<OutboxMessage>().Where(m => m.AccountId == account);

    public IQueryable<AuditEvent> AuditOf(PartnerAccountId account) => Set<AuditEvent>().Where(a => a.AccountId == account);

    /// <summary>Every event, also those of no account. The newest one tells a restored database from one that went on.</summary>
    internal IQueryable<AuditEvent> AllAudit => Set<AuditEvent>();

    public IQueryable<AuditValue> AuditValuesOf(PartnerAccountId account) => Set<AuditValue>().Where(v => v.AccountId == account);

    /// <summary>Names that staff and newcomers had before a sign-in brought another one.</summary>
    public IQueryable<AuditValue> FormerSignInNames =>
        Set<AuditValue>().Where(v => v.AccountId == null && v.Field == AuditField.Name);

    /// <summary>Events of one actor in all accounts, so that a form sent twice finds its first submission.</summary>
    public IQueryable<AuditEvent> AuditBy(Actor actor) =>
        Set<AuditEvent>().Where(a => a.ActorKind == actor.Kind && a.ActorId == actor.Id);

    /// <summary>Adds the interceptors here and not in the options, so that every context has them.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(
            SearchWordKeeper.Instance, SortKeyKeeper.Instance, FoldedNameKeeper.Instance, VersionKeeper.Instance);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        PortalConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        PortalConventions.TakeOwnIds(modelBuilder);
        if (Database.IsSqlServer())
        {
            SearchWordConfiguration.CompareByCode(modelBuilder);
        }

        TargetIds.Register(modelBuilder);
    }
}
