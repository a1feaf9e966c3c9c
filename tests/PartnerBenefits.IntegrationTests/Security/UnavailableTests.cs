using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class UnavailableTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_that_is_locked_is_answered_with_503_a_page_and_all_headers(bool canBeRead)
    {
        var locked = new Locked();
        await using var portal = new Portal()
            .With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(locked)));
        using var member = await portal.SignInAsync("contoso-member");
        var form = await member.GetAsync("/my");

        (locked.CanBeWritten, locked.CanBeRead) = (false, canBeRead);
        var answer = await member.SubmitAsync(form, "main form", ("Theme", "Dark"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("The portal is busy", answer.Text, StringComparison.Ordinal);
        HeadersTests.AssertGuarded(answer);
        Assert.Equal(0, locked.AskedAfterwards);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/signin")]
    [InlineData("/theme.css")]
    [InlineData("/no-such-page")]
    public async Task A_stranger_needs_no_connection(string address)
    {
        var locked = new Locked();
        await using var portal = new Portal()
            .With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(locked))).Started();
        using var stranger = portal.Visit();

        (locked.CanBeWritten, locked.CanBeRead) = (false, false);
        var answer = await stranger.GetAsync(address);

        Assert.InRange((int)answer.StatusCode, 200, 399);
        Assert.False(locked.HasRefused);
    }

    private sealed class Locked : DbCommandInterceptor, IDbTransactionInterceptor
    {
        public bool CanBeWritten { get; set; } = true;

        public bool CanBeRead { get; set; } = true;

        public bool HasRefused { get; private set; }

        /// <summary>Statements that followed a refusal in the same request.</summary>
        public int AskedAfterwards { get; private set; }

        public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default) => ValueTask.FromResult(Allow(CanBeWritten, result));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) => ValueTask.FromResult(Allow(CanBeRead, result));

        private T Allow<T>(bool isAllowed, T result)
        {
            AskedAfterwards += HasRefused ? 1 : 0;
            HasRefused |= !isAllowed;
            return isAllowed ? result : throw new SqliteException("database is locked", 5);
        }
    }
}
