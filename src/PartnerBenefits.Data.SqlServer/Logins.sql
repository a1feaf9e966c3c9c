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

