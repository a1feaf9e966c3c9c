namespace PartnerBenefits.Web.Features.Joining;

internal static class JoiningSetup
{
    public static IServiceCollection AddJoining(this IServiceCollection services) => services
        .AddScoped<AccountOpening>()
        .AddScoped<AskForAccess>()
        .AddScoped<JoinNetwork>()
        .AddScoped<JoiningQuery>()
        .AddScoped<NewcomerEntry>();
}
