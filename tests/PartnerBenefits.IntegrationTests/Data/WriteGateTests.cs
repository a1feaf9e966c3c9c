using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class WriteGateTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=some.db", 1)]
    [InlineData(DatabaseProvider.SqlServer, "Server=db.example;Database=portal", 33)]
    [InlineData(DatabaseProvider.SqlServer, "Server=db.example;Database=portal;Max Pool Size=30", 10)]
    [InlineData(DatabaseProvider.SqlServer, "Server=db.example;Database=portal;Max Pool Size=1", 1)]
    public void Writers_never_hold_the_whole_pool(DatabaseProvider provider, string connection, int writers) =>
        Assert.Equal(writers, WriteGate.WritersOf(new DatabaseSettings(provider, connection)));
}
