namespace PartnerBenefits.Web.Features.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<AccessRequestsQuery>()
        .AddScoped<AddUser>()
        .AddScoped<DisableUser>()
        .AddScoped<EditUser>()
        .AddScoped<EnableUser>()
        .AddScoped<EndSessionsOfUser>()
        .AddScoped<GiveRoles>()
        .AddScoped<GrantAccess>()
        .AddScoped<LinkRequest>()
        .AddScoped<MergeUsers>()
        .AddScoped<ObjectToReplacement>()
        .AddScoped<PersonDetailsQuery>()
        .AddScoped<RefuseAccess>()
        .AddScoped<ReplacementQuery>()
        .AddScoped<ReplacementWork>()
        .AddScoped<ResendInvitation>()
        .AddScoped<SamePeople>()
        .AddScoped<UserChanges>()
        .AddScoped<UsersQuery>();
}
