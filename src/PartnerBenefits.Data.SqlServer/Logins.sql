-- The portal's two logins: one makes and alters the schema; the portal's own has only the rights that its statements need.
--   sqlcmd -b -S SERVER -U ADMIN -v Database=PartnerBenefits -i Logins.sql    with OwnerPassword and PortalPassword in the environment
-- For an administrator of the server, after CREATE DATABASE. Run it before schema.sql, so that the owner is there to run
-- that, and again after it: rights are given on the tables that are there. It can be run any number of times.
-- A password can't hold a single quotation mark. A login that is there keeps its password.

IF SUSER_ID(N'PartnerBenefitsOwner') IS NULL
    CREATE LOGIN [PartnerBenefitsOwner] WITH PASSWORD = N'$(OwnerPassword)';
IF SUSER_ID(N'PartnerBenefitsPortal') IS NULL
    CREATE LOGIN [PartnerBenefitsPortal] WITH PASSWORD = N'$(PortalPassword)';
GO

USE [$(Database)];
GO

IF USER_ID(N'PartnerBenefitsOwner') IS NULL
    CREATE USER [PartnerBenefitsOwner] FOR LOGIN [PartnerBenefitsOwner] WITH DEFAULT_SCHEMA = [dbo];
IF USER_ID(N'PartnerBenefitsPortal') IS NULL
    CREATE USER [PartnerBenefitsPortal] FOR LOGIN [PartnerBenefitsPortal] WITH DEFAULT_SCHEMA = [dbo];
GO

-- A migration may also move data.
ALTER ROLE [db_ddladmin] ADD MEMBER [PartnerBenefitsOwner];
ALTER ROLE [db_datareader] ADD MEMBER [PartnerBenefitsOwner];
ALTER ROLE [db_datawriter] ADD MEMBER [PartnerBenefitsOwner];
GO

IF OBJECT_ID(N'dbo.AuditEvents') IS NULL
BEGIN
    PRINT N'There are no tables yet: run schema.sql as PartnerBenefitsOwner, then this script again.';
    RETURN;
END;

-- What the portal's statements do, table by table; a test compares it with them. What only "migrate" writes (the catalogue,
-- data keys, the first key of the ring) the owner writes. The audit trail can only be added to.
GRANT SELECT ON [dbo].[__EFMigrationsHistory] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[AuditEvents] TO [PartnerBenefitsPortal];
DENY UPDATE, DELETE ON [dbo].[AuditEvents] TO [PartnerBenefitsPortal];

-- Read only.
GRANT SELECT ON [dbo].[AccessRequests] TO [PartnerBenefitsPortal];
GRANT SELECT ON [dbo].[Benefits] TO [PartnerBenefitsPortal];
GRANT SELECT ON [dbo].[DataKeys] TO [PartnerBenefitsPortal];
GRANT SELECT ON [dbo].[Downloads] TO [PartnerBenefitsPortal];
GRANT SELECT ON [dbo].[Offers] TO [PartnerBenefitsPortal];
GRANT SELECT ON [dbo].[TermsSections] TO [PartnerBenefitsPortal];
GRANT SELECT ON [dbo].[TermsVersions] TO [PartnerBenefitsPortal];

-- Added to: keys of the ring by every instance in its turn.
GRANT SELECT, INSERT ON [dbo].[DataProtectionKeys] TO [PartnerBenefitsPortal];

-- Values beside the audit trail can be erased, and never changed.
GRANT SELECT, INSERT, DELETE ON [dbo].[AuditValues] TO [PartnerBenefitsPortal];
DENY UPDATE ON [dbo].[AuditValues] TO [PartnerBenefitsPortal];

-- Changed. License keys come into stock by the demo only until there is a page for it.
GRANT SELECT, INSERT, UPDATE ON [dbo].[AccessRequests] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Activations] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[AdminReplacements] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Assignments] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[CancellationRequests] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[ChoicePools] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Earned] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Entitlements] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Heartbeats] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, DELETE ON [dbo].[Holds] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[LevelRequests] TO [PartnerBenefitsPortal];
GRANT SELECT, UPDATE ON [dbo].[LicenseKeys] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Memberships] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Orders] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, DELETE ON [dbo].[Milestones] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Newcomers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[OutboxMessages] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[PartnerAccounts] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[PortalUsers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[StaffMembers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Subscriptions] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Terms] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[TermsAcceptances] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[UnitsCorrections] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Used] TO [PartnerBenefitsPortal];

-- A purchase is gone once it is bought.
GRANT SELECT, INSERT, UPDATE, DELETE ON [dbo].[Purchases] TO [PartnerBenefitsPortal];

-- Words go with the name that they are of, sessions when they end (one that goes on as another ends sooner), calendar
-- addresses when they are revoked.
GRANT SELECT, INSERT, DELETE ON [dbo].[CalendarFeeds] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, DELETE ON [dbo].[SearchWords] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE, DELETE ON [dbo].[Sessions] TO [PartnerBenefitsPortal];
GO
