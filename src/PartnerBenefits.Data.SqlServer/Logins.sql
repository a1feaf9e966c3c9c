-- The portal's two logins: one makes and alters the schema; the portal's own has only the rights that its statements need.
--   sqlcmd -b -S SERVER -d PartnerBenefits -U ADMIN -i Logins.sql    with OwnerPassword and PortalPassword in the environment
-- For an administrator, in the portal's database, after
--   CREATE DATABASE PartnerBenefits;
--   ALTER DATABASE PartnerBenefits SET READ_COMMITTED_SNAPSHOT ON;    (Azure SQL Database has it on)
-- Run it before schema.sql, so that the owner is there to run that, and again after it and after each restore: rights are given
-- on the tables that are there. It can be run any number of times. A password can't hold a single quotation mark. A login that
-- is there keeps its password.

-- In Azure SQL Database (edition 5) the users are this database's own. Elsewhere they belong to logins of the server; a database
-- that was brought from another server has users whose logins are that server's, so they are tied to those of this one.
DECLARE @azure bit = IIF(CAST(SERVERPROPERTY(N'EngineEdition') AS int) = 5, 1, 0);
IF @azure = 1 AND USER_ID(N'PartnerBenefitsOwner') IS NULL
    EXEC (N'CREATE USER [PartnerBenefitsOwner] WITH PASSWORD = N''$(OwnerPassword)'', DEFAULT_SCHEMA = [dbo];');
IF @azure = 1 AND USER_ID(N'PartnerBenefitsPortal') IS NULL
    EXEC (N'CREATE USER [PartnerBenefitsPortal] WITH PASSWORD = N''$(PortalPassword)'', DEFAULT_SCHEMA = [dbo];');
IF @azure = 0 AND SUSER_ID(N'PartnerBenefitsOwner') IS NULL
    EXEC (N'CREATE LOGIN [PartnerBenefitsOwner] WITH PASSWORD = N''$(OwnerPassword)'';');
IF @azure = 0 AND SUSER_ID(N'PartnerBenefitsPortal') IS NULL
    EXEC (N'CREATE LOGIN [PartnerBenefitsPortal] WITH PASSWORD = N''$(PortalPassword)'';');
IF @azure = 0 AND USER_ID(N'PartnerBenefitsOwner') IS NULL
    EXEC (N'CREATE USER [PartnerBenefitsOwner] FOR LOGIN [PartnerBenefitsOwner] WITH DEFAULT_SCHEMA = [dbo];');
IF @azure = 0 AND USER_ID(N'PartnerBenefitsPortal') IS NULL
    EXEC (N'CREATE USER [PartnerBenefitsPortal] FOR LOGIN [PartnerBenefitsPortal] WITH DEFAULT_SCHEMA = [dbo];');
IF @azure = 0
    EXEC (N'ALTER USER [PartnerBenefitsOwner] WITH LOGIN = [PartnerBenefitsOwner];
        ALTER USER [PartnerBenefitsPortal] WITH LOGIN = [PartnerBenefitsPortal];');
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
GRANT SELECT ON [dbo].[Benefits] TO [PartnerBenefitsPortal];
GRANT SELECT ON [dbo].[DatabaseIdentity] TO [PartnerBenefitsPortal];
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
GRANT SELECT, INSERT, UPDATE ON [dbo].[LevelRequests] TO [PartnerBenefitsPortal];
GRANT SELECT, UPDATE ON [dbo].[LicenseKeys] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Memberships] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Orders] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, DELETE ON [dbo].[Milestones] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Newcomers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[PartnerAccounts] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[PortalUsers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[StaffMembers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Subscriptions] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Terms] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[TermsAcceptances] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[UnitsCorrections] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Used] TO [PartnerBenefitsPortal];

-- A purchase is gone once it is bought, a hold once somebody has confirmed it, a mail when it is old and done with.
GRANT SELECT, INSERT, UPDATE, DELETE ON [dbo].[Holds] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE, DELETE ON [dbo].[OutboxMessages] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE, DELETE ON [dbo].[Purchases] TO [PartnerBenefitsPortal];

-- Words go with the name that they are of, sessions when they end (one that goes on as another ends sooner), calendar
-- addresses when they are revoked.
GRANT SELECT, INSERT, DELETE ON [dbo].[CalendarFeeds] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, DELETE ON [dbo].[SearchWords] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE, DELETE ON [dbo].[Sessions] TO [PartnerBenefitsPortal];
GO
