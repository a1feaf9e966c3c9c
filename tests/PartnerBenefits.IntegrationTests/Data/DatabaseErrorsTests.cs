using System.Globalization;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class DatabaseErrorsTests
{
    [Theory]
    [InlineData(2601)]
    [InlineData(2627)]
    public void A_unique_index_and_a_unique_constraint_are_the_same_to_us(int number) =>
        Assert.Equal((true, false, false), Read(new DbUpdateException("", SqlServer(number))));

    [Theory]
    [InlineData(-2)]
    [InlineData(1205)]
    [InlineData(1222)]
    public void A_lock_that_others_hold_for_too_long_is_busy(int number) => Assert.Equal((false, true, false), Read(SqlServer(number)));

    /// <summary>The driver's own exception, which it throws without a type or a number of its own.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void An_empty_pool_of_connections_is_busy(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var assembly = typeof(SqlConnection).Assembly;
            var make = assembly.GetTypes().Single(type => type.Name == "ADP")
                .GetMethod("PooledOpenTimeout", BindingFlags.NonPublic | BindingFlags.Static)!;
            var empty = (Exception)make.Invoke(null, null)!;
            empty.Source = assembly.GetName().Name;

            Assert.Equal((false, true, false), Read(empty));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(14)]
    public void A_full_disk_and_its_like_are_told_from_a_busy_database(int number)
    {
        var failed = new DbUpdateException("", new SqliteException("", number, number));

        Assert.True(DatabaseErrors.IsOutOfOrder(failed));
        Assert.Equal((false, false, false), Read(failed));
    }

    [Theory]
    [InlineData(1105)]
    [InlineData(9002)]
    [InlineData(3906)]
    [InlineData(40544)]
    public void A_server_without_room_is_told_from_a_busy_one(int number)
    {
        Assert.True(DatabaseErrors.IsOutOfOrder(SqlServer(number)));
        Assert.Equal((false, false, false), Read(SqlServer(number)));
    }

    [Theory]
    [InlineData(823)]
    [InlineData(824)]
    public void A_page_that_a_server_can_not_read_is_corrupt(int number) => Assert.True(DatabaseErrors.IsCorrupt(SqlServer(number)));

    [Fact]
    public void A_command_that_was_cancelled_is_seen_to_be() => Assert.Equal((false, false, true), Read(SqlServer(0)));

    [Theory]
    [InlineData(547)]
    [InlineData(208)]
    [InlineData(18456)]
    public void An_error_that_is_neither_a_duplicate_nor_busy_nor_cancelled_is_recognised_as_none(int number) =>
        Assert.Equal((false, false, false), Read(SqlServer(number)));

    [Theory]
    [InlineData(5, 5, false, true)]
    [InlineData(6, 6, false, true)]
    [InlineData(19, 2067, true, false)]
    [InlineData(19, 1555, true, false)]
    [InlineData(19, 275, false, false)]
    public void SQLite_s_errors_are_told_apart_by_their_extended_numbers(int number, int extended, bool isDuplicate, bool isBusy) =>
        Assert.Equal((isDuplicate, isBusy, false), Read(new DbUpdateException("", new SqliteException("", number, extended))));

    private static (bool IsDuplicate, bool IsBusy, bool IsCancelled) Read(Exception e) =>
        (DatabaseErrors.IsDuplicate(e), DatabaseErrors.IsBusy(e), DatabaseErrors.IsCancelled(e));

    /// <summary>SqlException has no public constructor.</summary>
    private static SqlException SqlServer(int number)
    {
        const BindingFlags hidden = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        var make = typeof(SqlError).GetConstructors(hidden).OrderBy(c => c.GetParameters().Length).First();
        var error = make.Invoke([.. make.GetParameters().Select((p, i) => i == 0 ? number : Default(p.ParameterType))]);
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethods(hidden).Where(m => m.Name == "CreateException")
            .OrderBy(m => m.GetParameters().Length).First();
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }

    private static object? Default(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
