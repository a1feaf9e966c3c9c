using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class UnitOfWorkTests : PortalTest
{
    private const int Writers = 20;

    private static readonly DateTime At = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Writers_of_one_process_and_of_another_take_turns()
    {
        TestDatabase.RequireSqlite("Only SQLite has one writer at a time. On SQL Server two that lock no row may count the same.");
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await using var other = await StartedAsync(portal.Folder);
        var actor = new Actor(ActorKind.User, Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => WriteAsync(
            i % 2 == 0 ? portal : other,
            new Operation(actor, account, OperationId.New(), null, At),
            async (db, operation) =>
            {
                var before = await db.AuditOf(account).CountAsync();
                await Task.Yield();
                db.Add(EventOf(operation, before));
                return before;
            }))));

        var counts = await portal.ReadAsync(db => db.AuditOf(account).OrderBy(e => e.Id).Select(e => e.Count).ToListAsync());
        Assert.Equal(Enumerable.Range(0, Writers).Cast<int?>(), counts);
    }

    [Fact]
    public async Task The_same_form_from_two_processes_at_once_is_done_once_and_found_done_once()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await using var other = await StartedAsync(portal.Folder);
        for (var round = 0; round < Campaign.Rounds(3, 50); round++)
        {
            var operation = new Operation(new Actor(ActorKind.User, Guid.NewGuid()), account, OperationId.New(), null, At);

            var results = await Task.WhenAll(((Portal[])[portal, other]).Select(p => Task.Run(() => WriteAsync(p, operation, (db, o) =>
            {
                db.Add(EventOf(o, 1));
                return Task.FromResult(1);
            }))));

            Assert.Equal([0, 1], results.Order());
            Assert.Equal(1, await portal.ReadAsync(db => db.AuditBy(operation.Actor).CountAsync()));
        }
    }

    [Fact]
    public async Task Waiting_for_another_writer_ends_at_the_deadline_while_that_one_still_writes()
    {
        var operation = await NewOperationAsync();
        var (isWriting, mayEnd) = (NewSignal(), NewSignal());
        var first = WriteAsync(portal, operation, async (_, _) =>
        {
            isWriting.SetResult();
            await mayEnd.Task;
            return 1;
        });
        await isWriting.Task;
        portal.Clock.Advance(UnitOfWork.Deadline / 2);
        var second = WriteAsync(portal, await NewOperationAsync(), (_, _) => Task.FromResult(2));

        portal.Clock.Advance(UnitOfWork.Deadline / 2);
        Assert.False(second.IsCompleted);
        portal.Clock.Advance(UnitOfWork.Deadline / 2);

        await Eventually.NotForEverAsync(Assert.ThrowsAsync<WriteBusyException>(() => second));
        Assert.False(first.IsCompleted);
        mayEnd.SetResult();
        await Assert.ThrowsAsync<WriteBusyException>(() => first);
    }

    [Fact]
    public async Task Who_has_waited_for_another_writer_has_the_rest_of_the_deadline_for_the_database()
    {
        var (isWriting, mayEnd) = (NewSignal(), NewSignal());
        var first = WriteAsync(portal, await NewOperationAsync(), async (db, o) =>
        {
            isWriting.SetResult();
            await mayEnd.Task;
            db.Add(EventOf(o, 1));
            return 1;
        });
        await isWriting.Task;
        var second = WriteAsync(portal, await NewOperationAsync(), (db, o) =>
        {
            db.Add(EventOf(o, 1));
            return Task.FromResult(db.Database.GetCommandTimeout()!.Value);
        });

        portal.Clock.Advance(TimeSpan.FromSeconds(3));
        mayEnd.SetResult();

        Assert.Equal(1, await first);
        Assert.Equal(UnitOfWork.Deadline - TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(await second));
    }

    [Fact]
    public async Task Where_the_operations_index_refuses_the_whole_work_runs_anew_from_nothing()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var operation = new Operation(new Actor(ActorKind.User, Guid.NewGuid()), account, OperationId.New(), null, At);
        var tries = 0;

        await WriteAsync(portal, operation, async (db, o) =>
        {
            Assert.Empty(db.ChangeTracker.Entries());
            tries++;
            db.Add(EventOf(o, tries));
            if (tries == 1)
            {
                // This is the row of another sender. It conflicts in the first try only.
                db.Add(EventOf(o, tries));
            }

            return await db.AuditOf(account).CountAsync();
        });

        Assert.Equal(2, tries);
        Assert.Equal(2, await portal.ReadAsync(db => db.AuditBy(operation.Actor).Select(e => e.Count).SingleAsync()));
    }

    [Fact]
    public async Task A_row_that_always_stands_in_the_way_ends_in_a_failure_after_three_tries()
    {
        var operation = new Operation(new Actor(ActorKind.User, Guid.NewGuid()), null, OperationId.New(), null, At);
        var tries = 0;

        await Assert.ThrowsAsync<DbUpdateException>(() => WriteAsync(portal, operation, (db, o) =>
        {
            db.AddRange(EventOf(o, 1), EventOf(o, 1));
            return Task.FromResult(++tries);
        }));

        Assert.Equal(3, tries);
        Assert.Equal(0, await portal.ReadAsync(db => db.AuditBy(operation.Actor).CountAsync()));
    }

    [Fact]
    public async Task A_row_of_another_account_is_refused_and_nothing_at_all_is_written()
    {
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var fabrikam = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        var operation = new Operation(new Actor(ActorKind.User, Guid.NewGuid()), contoso, OperationId.New(), null, At);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(portal, operation, async (db, o) =>
        {
            db.Add(EventOf(o, 1));
            (await db.UsersOf(contoso).FirstAsync()).Prefer(Language.Fr, null);
            (await db.UsersOf(fabrikam).FirstAsync()).Disable();
            return 1;
        }));

        Assert.Contains(nameof(PortalUser), refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync(db => db.AuditBy(operation.Actor).CountAsync()));
        Assert.True(await portal.ReadAsync(db => db.UsersOf(contoso).AllAsync(u => u.Language == null)));
        Assert.True(await portal.ReadAsync(db => db.UsersOf(fabrikam).AllAsync(u => u.IsActive)));
    }

    [Fact]
    public async Task Without_an_account_no_row_of_any_account_is_written()
    {
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var operation = new Operation(Actor.System, null, OperationId.New(), null, At);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(portal, operation, async (db, _) =>
        {
            db.Remove(await db.UsersOf(contoso).FirstAsync());
            return 1;
        }));

        Assert.Equal(20, await portal.ReadAsync(db => db.UsersOf(contoso).CountAsync()));
    }

    private static async Task<Portal> StartedAsync(string folder)
    {
        var other = new Portal(folder);
        await other.AccountAsync(DemoOrganisation.Contoso);
        return other;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<Operation> NewOperationAsync() =>
        new(
            new Actor(ActorKind.User, Guid.NewGuid()),
            (await portal.AccountAsync(DemoOrganisation.Contoso)).Id,
            OperationId.New(),
            null,
            At);

    private static AuditEvent EventOf(Operation operation, int count) =>
        new(AuditAction.KeysShown, operation.Actor, operation.AccountOrNull, null,
            DateTime.UnixEpoch)
        { OperationId = operation.Id, Count = count };

    private static async Task<int> WriteAsync(Portal portal, Operation operation, Func<PortalDb, Operation, Task<int>> first)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>()
            .RunAsync(operation, _ => first(db, operation), _ => Task.FromResult(0), CancellationToken.None);
    }
}
