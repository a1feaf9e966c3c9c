using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using PartnerBenefits.Data;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>
/// Repeats a query on another context. Values from variables are written out first, because they belong to the first context.
/// </summary>
internal sealed class QueryMove(PortalDb target) : ExpressionVisitor
{
    private static readonly Type[] Operators = [typeof(Queryable), typeof(EntityFrameworkQueryableExtensions),
        typeof(RelationalQueryableExtensions)];

    private readonly IAsyncQueryProvider provider = target.GetService<IAsyncQueryProvider>();

    public void Execute(Expression query)
    {
        var moved = Visit(query);
        if (typeof(IQueryable).IsAssignableFrom(moved.Type))
        {
            foreach (var _ in provider.CreateQuery(moved))
            {
                // There are no rows.
            }
        }
        else
        {
            provider.Execute(moved);
        }
    }

    protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
        ? new EntityQueryRootExpression(provider, target.Model.FindEntityType(root.EntityType.Name)!)
        : base.VisitExtension(node);

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IQueryable query && query.Expression != node ? Visit(query.Expression) : node;

    protected override Expression VisitMember(MemberExpression node) => Written(node) ?? base.VisitMember(node);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        (Operators.Contains(node.Method.DeclaringType) ? null : Written(node)) ?? base.VisitMethodCall(node);

    private Expression? Written(Expression node) => typeof(IQueryable).IsAssignableFrom(node.Type) && !Parameters.AreIn(node)
        ? Visit(((IQueryable)Value(node)).Expression)
        : null;

    private static object Value(Expression node) => Expression.Lambda<Func<object>>(node).Compile(preferInterpretation: true)();

    private sealed class Parameters : ExpressionVisitor
    {
        private bool found;

        public static bool AreIn(Expression node)
        {
            var search = new Parameters();
            search.Visit(node);
            return search.found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found = true;
            return node;
        }
    }
}
