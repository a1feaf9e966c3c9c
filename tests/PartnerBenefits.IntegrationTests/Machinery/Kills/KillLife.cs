using System.Globalization;
using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;

namespace PartnerBenefits.IntegrationTests.Machinery.Kills;

internal sealed class KillLife(TestDatabase database, Visitor admin, string token, Visitor staff, string staffToken, string seats,
    string support) : IDisposable
{
    private const string Queue = "/support-desk/activations";

    public static async Task<KillLife> BeginAsync(PortalProcess portal, TestDatabase database)
    {
        var (admin, staff) = (await portal.SignInAsync("contoso-partner-admin"), await portal.SignInAsync("support-operator"));
        return new KillLife(
            database, admin, await MatrixVisits.TokenAsync(admin), staff, await MatrixVisits.TokenAsync(staff),
            "visual-studio/" + await EntitlementAsync(database, "vs-professional"),
            "support/" + await EntitlementAsync(database, "support-onprem"));
    }

    public async Task AssignAndRemoveAsync(Func<PortalUserId> next, Action<KillForm> unanswered, CancellationToken ended)
    {
        for (var turn = 0; !ended.IsCancellationRequested; turn++)
        {
            var person = next();
            if (!await TryAsync(FormOf(seats, "Assign", ("UserId", person.ToString())), unanswered))
            {
                return;
            }

            var assignment = await LastAsync($"SELECT Id FROM Assignments WHERE UserId = '{person.Value.ToString().ToUpperInvariant()}'");
            if (turn % 2 == 1 && !await TryAsync(FormOf(seats, "Remove", ("AssignmentId", assignment)), unanswered))
            {
                return;
            }
        }
    }

    public async Task ActivateAsync(Func<PortalUserId> next, Action<KillForm> unanswered, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            var assigned = FormOf(support, "Assign", ("UserId", next().ToString()), ("AlternativeEmail", "other@home.example"));
            if (!await TryAsync(assigned, unanswered))
            {
                return;
            }

            var id = await LastAsync("SELECT max(AssignmentId) FROM Activations WHERE Stage = 'Requested'");
            if (!await TryAsync(FormOfStaff("Take", id), unanswered)
                || !await TryAsync(FormOfStaff("Complete", id, ("AccessId", "AC-1"), ("ContractId", "CT-1")), unanswered))
            {
                return;
            }
        }
    }

    public async Task<bool> SendAsync(KillForm form)
    {
        var (visitor, itsToken) = form.IsOfStaff ? (staff, staffToken) : (admin, token);
        var answer = await visitor.PostAsync(form.Address, [.. form.Fields, new("__RequestVerificationToken", itsToken)]);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }

    public void Dispose()
    {
        admin.Dispose();
        staff.Dispose();
    }

    private async Task<bool> TryAsync(KillForm form, Action<KillForm> unanswered)
    {
        try
        {
            Assert.True(await SendAsync(form), $"{form.Address} was refused.");
            return true;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
        {
            lock (unanswered.Target!)
            {
                unanswered(form);
            }

            return false;
        }
    }

    private static KillForm FormOf(string page, string handler, params (string Name, string Value)[] fields) =>
        new(false, $"/dashboard/partnership/benefits/{page}?handler={handler}", WithOperation(fields));

    private static KillForm FormOfStaff(string handler, string assignment, params (string Name, string Value)[] fields) =>
        new(true, $"{Queue}?handler={handler}", WithOperation([.. fields, ("AssignmentId", assignment)]));

    private static List<KeyValuePair<string, string>> WithOperation((string Name, string Value)[] fields) =>
        [new("OperationId", Guid.CreateVersion7().ToString()), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];

    private async Task<string> LastAsync(string sql) => (await database.ScalarAsync<long>(sql)).ToString(CultureInfo.InvariantCulture);

    private static async Task<string> EntitlementAsync(TestDatabase database, string benefit) => (await database.ScalarAsync<string>(
        "SELECT e.Id FROM Entitlements e JOIN Benefits b ON b.Id = e.BenefitId JOIN PartnerAccounts a ON a.Id = e.AccountId "
        + $"WHERE b.Code = '{benefit}' AND a.PartnerId = '4512345'")).ToLowerInvariant();
}
