using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Mail;

internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(MailTimeouts.Usual);
        services.AddScoped<AdminMail>().AddScoped<Outbox>().AddScoped<MailFacts>().AddScoped<MailTexts>().AddScoped<MailWriter>()
            .AddScoped<MailSender>().AddScoped<MailStatuses>().AddScoped<EndingSeats>().AddScoped<OldMails>();
        services.AddHostedService<MailLoop>();
        if (settings.Mode == MailMode.Smtp)
        {
            services.AddScoped<IMailTransport, SmtpTransport>();
        }
        else
        {
            services.AddScoped<IMailTransport, FolderTransport>();
        }
    }
}
