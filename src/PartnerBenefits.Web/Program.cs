using PartnerBenefits.Data.Starting;
using PartnerBenefits.Web;
using PartnerBenefits.Web.Commands;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

if (CommandHelp.AnswerTo(args) is { } answer)
{
    await Console.Out.WriteLineAsync(answer);
    return 0;
}

PrivateFiles.MakeOnly();
try
{
    var command = Command.Read(args);
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = args, ContentRootPath = ProgramFolder.Find(args) });
    builder.AddPortal(PortalSettings.Read(builder.Configuration, builder.Environment));

    await using var app = builder.Build();
    if (command is not null)
    {
        await Console.Out.WriteLineAsync(await command(app));
        return 0;
    }

    app.UsePortal();
    await app.PrepareDatabaseAsync();
    app.LogStart();
    await app.StartOrStopAsync();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is not HostAbortedException && StartFault.SentenceOf(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
catch (Exception e) when (e is not HostAbortedException)
{
    await using (var logger = ServerSetup.ConsoleLogger())
    {
        logger.Fatal(e, "The portal ended because of something that it can't mend");
    }

    await Console.Error.WriteLineAsync(StartFault.LastResort(e));
    return 1;
}
