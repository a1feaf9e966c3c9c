using System.Security.Claims;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Infrastructure;

internal static class LocalizationSetup
{
    /// <summary>The person's own setting, else the browser's, else what they last read, else the account's, else English.</summary>
    public static void AddPortalLocalization(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = StoredNames.Known<Language>().Select(language => language.CultureName()).ToArray();
            options.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            options.RequestCultureProviders =
            [
                Provider(person => person.Language()),
                new AcceptLanguageHeaderRequestCultureProvider(),
                Provider(person => person.ReadLanguage() ?? person.AccountLanguage()),
            ];
        });
        services.AddSingleton<IConfigureOptions<MvcOptions>>(provider => new ConfigureOptions<MvcOptions>(options =>
        {
            var texts = provider.GetRequiredService<IStringLocalizer<Texts>>();
            Translate(options.ModelBindingMessageProvider, texts);
        }));
    }

    private static CustomRequestCultureProvider Provider(Func<ClaimsPrincipal, Language?> languageOf) => new(context =>
        Task.FromResult(languageOf(context.User) is { } language ? new ProviderCultureResult(language.CultureName()) : null));

    private static void Translate(DefaultModelBindingMessageProvider messages, IStringLocalizer<Texts> texts)
    {
        messages.SetValueIsInvalidAccessor(_ => texts["This value can't be read. Correct it and try again."]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["This value can't be read. Correct it and try again."]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["This value can't be read. Correct it and try again."]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["This value can't be read. Correct it and try again."]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["This value can't be read. Correct it and try again."]);
        messages.SetValueMustBeANumberAccessor(_ => texts["This value can't be read. Correct it and try again."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["This value can't be read. Correct it and try again."]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["A value is missing here."]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["A value is missing here."]);
        messages.SetMissingKeyOrValueAccessor(() => texts["A value is missing here."]);
    }
}
