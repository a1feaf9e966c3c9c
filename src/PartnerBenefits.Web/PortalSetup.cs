using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.Extensions.WebEncoders;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Data.Starting;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Catalogue;
using PartnerBenefits.Web.Commands;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Features;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;
using PartnerBenefits.Web.Features.SupportDesk;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Infrastructure.Cleaning;
using PartnerBenefits.Web.Infrastructure.Health;
using PartnerBenefits.Web.Infrastructure.Restoring;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Mail;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web;

internal static class PortalSetup
{
    public static void AddPortal(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        builder.AddServer();
        services.AddStopping(settings.Stopping);
        builder.AddLogging();
        builder.AddSignIn(settings);
        services.AddKeyRing();
        services.AddRestoreWatch(settings.Restore);
        services.AddProxies(settings.Proxy);
        services.AddWriteLimits(settings.Limits);
        services.AddSecurityHeaders(builder.Environment, settings);
        services.AddData(settings);
        services.AddExceptionHandler<Failures>();
        services.AddPortalLocalization();
        services.AddPages();
        services.AddSingleton<ClockMemory>().AddScoped<ClockCheck>();
        services.AddMail(settings.Mail);
        services.AddCleaning();
        services.AddScheduling();
        if (HasDemoData(builder.Environment, settings))
        {
            services.AddScoped<DemoData>().AddScoped<DemoKeys>();
        }

        if (settings.Authentication == AuthenticationMode.Demo)
        {
            services.AddScoped<DemoSignIn>();
        }
    }

    /// <summary>With Entra sign-in only in the embedded database: a database server may hold real data even in Development.</summary>
    private static bool HasDemoData(IHostEnvironment environment, PortalSettings settings) => environment.IsDevelopment()
        && (settings.Authentication == AuthenticationMode.Demo || settings.Database.Provider == DatabaseProvider.Sqlite);

    private static void AddData(this IServiceCollection services, PortalSettings settings)
    {
        services.AddDbContext<PortalDb>(options => options.UsePortalDatabase(settings.Database));
        services.AddSingleton(settings.Database);
        services.AddSingleton(settings.KeyEncryptionKey);
        services.AddSingleton<KeyProtection>();
        services.AddSingleton<WriteGate>();
        services.AddScoped<UnitOfWork>().AddScoped<AcrossAccounts>().AddScoped<KeyStock>();
        services.AddScoped<DatabaseStart>().AddScoped<CatalogueLoader>();
        services.AddScoped<SearchWordFill>().AddScoped<SortKeyFill>().AddScoped<AssignmentSearch>();
        services.AddScoped<Sessions>().AddScoped<AddAccount>();
        services.AddSingleton<RestoreMemory>().AddScoped<Holds>().AddScoped<Identities>().AddScoped<Renumbering>();
        services.AddScoped<AfterRestore>().AddScoped<Resume>();
        services.AddPortalHealth();
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.Configure<RouteOptions>(options => options.ConstraintMap["tab"] = typeof(TabConstraint));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options => options.RootDirectory = "/Features").AddMvcOptions(options =>
        {
            TypedTextBinder.AddTo(options.ModelBinderProviders);
            options.ModelBinderProviders.Insert(0, new StoredNameBinder.Provider());
            options.Filters.Add<KnownHandlerFilter>();
            options.Filters.Add<RuleBrokenFilter>();
            options.Filters.Add<StaleFormFilter>();
            options.Filters.Add<RemovedTextFilter>();
            options.Filters.Add<LookFilter>();
        });
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<Texts>(includeInternalTypes: true);
        services.AddFeatures();
    }
}
