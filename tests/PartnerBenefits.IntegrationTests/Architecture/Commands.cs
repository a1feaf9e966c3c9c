using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.SupportDesk.Activations;
using PartnerBenefits.Web.Features.SupportDesk.Orders;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.IntegrationTests.Architecture;

internal static class Commands
{
    private const string Features = "PartnerBenefits.Web.Features.";

    private static readonly Type[] WaysToWrite = [typeof(UnitOfWork), typeof(ActivationWork), typeof(OrderWork)];

    /// <summary>The classes that a handler of a form calls with an operation, and that write.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Texts).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true && !WaysToWrite.Contains(type))
            .Where(type => type.GetConstructors().Any(made => made.GetParameters().Any(part => WaysToWrite.Contains(part.ParameterType))))
            .Where(type => type.GetMethods().Any(method => method.GetParameters() is [{ ParameterType: var first }, ..]
                && first == typeof(Operation))),
    ];

    /// <summary>Where a command lies below <c>Features</c>, and its tests below the folder of the integration tests.</summary>
    public static string FolderOf(Type command) => command.Namespace![Features.Length..].Replace('.', '/');
}
