using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.IntegrationTests.Machinery.Mail;

internal static class SmtpPortal
{
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(1.5);

    public static Portal To(ScriptedSmtp server, string security = "None", string? folder = null) => ToPort(server.Port, security, folder);

    public static Portal ToPort(int port, string security = "None", string? folder = null) => new Portal(folder)
        .With("Mail:Mode", "Smtp").With("Mail:Host", "127.0.0.1").With("Mail:Security", security)
        .With("Mail:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .With(services => services.Replace(ServiceDescriptor.Singleton(new MailTimeouts(Step, Step * 3))));

    public static PortalProcess Start(string folder, ScriptedSmtp server, params (string Name, string Value)[] environment) =>
        PortalProcess.Start(
        folder,
        [
            ("Mail__Mode", "Smtp"), ("Mail__Host", "localhost"), ("Mail__Security", "None"),
            ("Mail__Port", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. environment,
        ]);

    public static async Task<long> QueueInvitationAsync(string folder)
    {
        await using var db = TestDatabase.Of(folder).NewContext();
        var account = await db.Accounts.SingleAsync(a => a.PartnerId == DemoOrganisation.Contoso.PartnerId);
        var user = await db.UsersOf(account.Id).SingleAsync(u => u.Name == "Asha D.");
        var mail = new OutboxMessage(MailKind.Invitation, user, user.Email, null, DateTime.UtcNow);
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    }

    public static async Task<MailState> StateAsync(string folder, long id) => (await MailAsync(folder, id)).State;

    public static async Task<OutboxMessage> MailAsync(string folder, long id)
    {
        await using var db = TestDatabase.Of(folder).NewContext();
        var account = await db.Accounts.SingleAsync(a => a.PartnerId == DemoOrganisation.Contoso.PartnerId);
        return await db.MailOf(account.Id).AsNoTracking().SingleAsync(m => m.Id == id);
    }
}
