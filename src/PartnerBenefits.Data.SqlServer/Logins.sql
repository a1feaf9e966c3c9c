-- The portal's two logins: one makes and alters the schema, one is the portal's own and may do no more than it does.
--   sqlcmd -b -S SERVER -v Database="PartnerBenefits" OwnerPassword="..." PortalPassword="..." -i Logins.sql
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

-- What the portal's statements do, table by table; a test compares it with them. The audit trail can only be added to.
GRANT SELECT ON [dbo].[__EFMigrationsHistory] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[AuditEvents] TO [PartnerBenefitsPortal];
DENY UPDATE, DELETE ON [dbo].[AuditEvents] TO [PartnerBenefitsPortal];

-- Read and added to.
GRANT SELECT, INSERT ON [dbo].[Benefits] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Downloads] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Earned] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Memberships] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Offers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[PartnerAccounts] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[StaffMembers] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Subscriptions] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Terms] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT ON [dbo].[Used] TO [PartnerBenefitsPortal];

-- Changed as well. A first start adds the data keys and then writes them in wrapped.
GRANT SELECT, INSERT, UPDATE ON [dbo].[Activations] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Assignments] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[ChoicePools] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[DataKeys] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[Entitlements] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[LicenseKeys] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[OutboxMessages] TO [PartnerBenefitsPortal];
GRANT SELECT, INSERT, UPDATE ON [dbo].[PortalUsers] TO [PartnerBenefitsPortal];

-- Words go with the name that they are of.
GRANT SELECT, INSERT, DELETE ON [dbo].[SearchWords] TO [PartnerBenefitsPortal];

-- Tables of a later version.
IF OBJECT_ID(N'dbo.Sessions') IS NOT NULL
    GRANT SELECT, INSERT, UPDATE, DELETE ON [dbo].[Sessions] TO [PartnerBenefitsPortal];
IF OBJECT_ID(N'dbo.DataProtectionKeys') IS NOT NULL
    GRANT SELECT, INSERT ON [dbo].[DataProtectionKeys] TO [PartnerBenefitsPortal];
GO
