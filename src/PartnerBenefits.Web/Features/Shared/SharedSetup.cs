using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Shared;

internal static class SharedSetup
{
    public static IServiceCollection AddShared(this IServiceCollection services) => services
        .AddScoped<Show>()
        .AddScoped<WhoCanHelp>()
        .AddSingleton<IConfigureOptions<MvcOptions>>(provider => new ConfigureOptions<MvcOptions>(options =>
            options.ModelMetadataDetailsProviders.Add(new ChoiceMessages(provider.GetRequiredService<IStringLocalizer<Texts>>()))));
}
