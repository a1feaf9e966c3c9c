using System.Net;
using System.Text;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.My;

/// <summary>The address may be in the answer that makes it and nowhere else.</summary>
public sealed class CalendarCanaryTests() : PortalTest(new Portal()
        .With("Serilog:MinimumLevel:Override:Microsoft", "Debug")
        .With("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Debug"))
{
    [Fact]
    public async Task An_address_is_in_no_log_page_audit_trail_or_file()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var path = await admin.MakeCalendarAsync();
        var secret = path.Split('/')[2][..^4];

        await ReadInAllWaysAsync(admin, path);

        foreach (var page in (string[])["/my", "/account/audit", "/dashboard"])
        {
            Assert.DoesNotContain(secret, (await admin.GetAsync(page)).Body, StringComparison.Ordinal);
        }

        Assert.Contains("HTTP \"GET\" \"/calendar/***\" responded 200", portal.Log.Everything, StringComparison.Ordinal);
        Assert.Contains("Request starting", portal.Log.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, portal.Log.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories), file => Holds(file, secret));
    }

    private async Task ReadInAllWaysAsync(Visitor admin, string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await portal.ReadCalendarAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.ReadCalendarAsync(path[..^4])).StatusCode);
        await portal.ReadCalendarAsync($"/signin?returnUrl={Uri.EscapeDataString(path)}");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(path, [])).StatusCode);
        await admin.MakeCalendarAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.ReadCalendarAsync(path)).StatusCode);
    }

    private static bool Holds(string file, string secret)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0;
    }
}
