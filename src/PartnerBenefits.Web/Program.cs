using PartnerBenefits.Data.Starting;
using PartnerBenefits.Web;
using PartnerBenefits.Web.Commands;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

PrivateFiles.MakeOnly();
try
{
    var command = Command.Read(args);
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal(PortalSettings.Read(builder.Configuration, builder.Environment));

    await using var app = builder.Build();
    if (command is not null)
    {
        await Console.Out.WriteLineAsync(await command.RunAsync(app));
        return 0;
    }

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
