using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal(PortalSettings.Read(builder.Configuration, builder.Environment));

    await using var app = builder.Build();
    app.UsePortal();
    await app.PrepareDatabaseAsync();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
