namespace PartnerBenefits.Web.Features.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<AccessRequestsQuery>()
        .AddScoped<AddUser>()
        .AddScoped<DisableUser>()
        .AddScoped<EditUser>()
        .AddScoped<EnableUser>()
        .AddScoped<GiveRoles>()
        .AddScoped<GrantAccess>()
        .AddScoped<ObjectToReplacement>()
        .AddScoped<PersonDetailsQuery>()
        .AddScoped<RefuseAccess>()
        .AddScoped<ReplacementQuery>()
        .AddScoped<ReplacementWork>()
        .AddScoped<UserChanges>()
        .AddScoped<UsersQuery>();
}
