using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Keys;

/// <summary>The key may be in the answers that show it and nowhere else.</summary>
public sealed class CanaryTests() : PortalTest(new Portal()
        .With("Serilog:MinimumLevel:Override:Microsoft", "Information")
        .With("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Debug"))
{
    private const string Canary = "DEMO-CANARY-7Q2XW-9KJHG-M4RTD";

    /// <summary>Parts of the key count too.</summary>
    private static readonly string[] Traces = [Canary, "CANARY-7Q2XW", "7Q2XW-9KJHG", "9KJHG-M4RTD"];

    private readonly List<Answer> quiet = [];

    [Fact]
    public async Task A_key_is_in_the_answers_that_show_it_and_in_no_file_log_page_or_address()
    {
        TestDatabase.RequireSqlite("A server's files aren't there to be searched.");
        var benefit = await portal.BenefitAsync("visio-pro-2016");
        // An open connection keeps the write-ahead log, whatever other tests close.
        await using var open = await portal.Database.OpenAsync();
        await open.ScalarAsync<long>("SELECT count(*) FROM LicenseKeys");
        await portal.LoadKeysAsync(benefit, new KeyText(Canary));
        await Assert.ThrowsAsync<DbUpdateException>(() => portal.LoadKeysAsync(benefit, new KeyText(Canary)));
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "visio-pro-2016");
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, page);

        await WalkAsync(page);
        var (first, again) = (await form.SendAsync(), await form.SendAsync());
        Assert.All((Answer[])[first, again], answer => Assert.Equal([Canary], answer.Keys));
        await WalkAsync(page);
        await CauseErrorsAsync(form);

        Assert.All(quiet, answer => AssertNoTrace(answer.Body + answer.Message.Headers + answer.Message.Content.Headers + answer.Address));
        Assert.All((Answer[])[first, again],
            answer => AssertNoTrace(answer.Message.Headers.ToString() + answer.Message.Content.Headers + answer.Address));
        AssertNoTrace(portal.Log.Everything);
        AssertNoTraceInFiles();
    }

    [Fact]
    public async Task The_search_for_the_key_finds_a_key_in_clear_text()
    {
        TestDatabase.RequireSqlite("A server's files aren't there to be searched.");
        await portal.AccountAsync(DemoOrganisation.Contoso);
        await portal.ExecuteAsync("UPDATE PartnerAccounts SET Name = @canary WHERE PartnerId = '4512345'", ("@canary", Canary));

        Assert.NotEmpty(FilesWithTraces());
    }

    private async Task WalkAsync(string page)
    {
        var addresses = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null
                && !e.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        string[] tabs = ["software", "cloud", "visual-studio", "support"];
        Assert.InRange(addresses.Count, 10, int.MaxValue);
        foreach (var persona in Persona.All.Concat(Persona.Newcomers))
        {
            using var visitor = await portal.SignInAsync(persona.Slug);
            foreach (var address in addresses.Concat(tabs.Select(tab => $"/dashboard/partnership/benefits/{tab}")).Append(page)
                .Append(page + "?confirm=keys"))
            {
                quiet.Add(await visitor.GetAsync(address));
                Assert.InRange((int)quiet[^1].StatusCode, 200, 499);
            }
        }
    }

    private async Task CauseErrorsAsync(KeyForm form)
    {
        await portal.ExecuteAsync(
            "CREATE TRIGGER NoAudit BEFORE INSERT ON AuditEvents BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END");
        quiet.Add(await form.SendAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, quiet[^1].StatusCode);
        await portal.ExecuteAsync("DROP TRIGGER NoAudit");
        quiet.Add(await (form with { Fields = [] }).SendAsync());
        Assert.Equal(HttpStatusCode.BadRequest, quiet[^1].StatusCode);
        quiet.Add(await form.SendAsync(Guid.Empty));
        quiet.Add(await form.At("/dashboard/partnership/benefits/software/" + Guid.NewGuid()).SendAsync());
        Assert.Equal(HttpStatusCode.NotFound, quiet[^1].StatusCode);
        await portal.ExecuteAsync("UPDATE LicenseKeys SET Ciphertext = substr(Ciphertext, 1, 40) WHERE EntitlementId IS NOT NULL");
        quiet.Add(await form.SendAsync());
        Assert.Empty(quiet[^1].Keys);
    }

    private void AssertNoTraceInFiles()
    {
        Assert.True(File.Exists(portal.Database.File + "-wal"));
        Assert.Empty(FilesWithTraces());
    }

    private IEnumerable<string> FilesWithTraces() => Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories).Where(file =>
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return Array.Exists(Traces, trace => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(trace)) >= 0);
    });

    private static void AssertNoTrace(string text) =>
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase));
}
