using System.Linq.Expressions;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>
/// Finds queries that order by a Guid before anything else. The portal's ids grow with time on SQLite; SQL Server compares the last
/// bytes first, which are random, so such a list has another order there.
/// </summary>
internal sealed class OrderOfGuids : ExpressionVisitor
{
    private static readonly string[] Orders = [nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending)];

    private bool isFound;

    public static bool IsIn(Expression query)
    {
        var visitor = new OrderOfGuids();
        visitor.Visit(query);
        return visitor.isFound;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        isFound |= node.Method.DeclaringType == typeof(Queryable) && Orders.Contains(node.Method.Name)
            && IsGuid(node.Method.GetGenericArguments()[1]);
        return base.VisitMethodCall(node);
    }

    private static bool IsGuid(Type key) =>
        (Nullable.GetUnderlyingType(key) ?? key) is var type
        && (type == typeof(Guid) || type.GetProperty("Value")?.PropertyType == typeof(Guid));
}
