using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Features.SupportDesk;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.IntegrationTests.Architecture;

public sealed partial class FeatureTests
{
    private const string Features = "src/PartnerBenefits.Web/Features";

    [Fact]
    public void Every_command_has_tests_of_its_name_in_the_folder_of_its_feature()
    {
        Assert.InRange(Commands.All.Count, 40, int.MaxValue);
        Assert.All(
            Commands.All.Select(command => $"{Commands.FolderOf(command)}/{command.Name}Tests.cs"),
            file => Assert.True(File.Exists(Path.Combine(Repository.Root, "tests/PartnerBenefits.IntegrationTests", file)), file));
    }

    [Fact]
    public void Every_input_has_a_validator_in_its_file()
    {
        var inputs = SourceFiles.In(Features, ".cs").Concat(SourceFiles.In("src/PartnerBenefits.Web/Common", ".cs"))
            .SelectMany(file => Input().Matches(File.ReadAllText(file)).Select(input => (File: file, Name: input.Groups[1].Value)))
            .ToList();

        Assert.InRange(inputs.Count, 20, int.MaxValue);
        Assert.All(
            inputs,
            input => Assert.Contains($"AbstractValidator<{input.Name}>", File.ReadAllText(input.File), StringComparison.Ordinal));
        Assert.Equal(
            inputs.Select(input => input.Name).Order(StringComparer.Ordinal),
            typeof(Texts).Assembly.GetTypes().Select(type => type.BaseType)
                .Where(type => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
                .Select(type => type!.GetGenericArguments()[0].Name).Where(name => name.EndsWith("Input", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    /// <summary>A page with forms may be given their commands when it is made; what its GET calls is the handler's parameter.</summary>
    [Fact]
    public void Each_page_whose_GET_writes_is_marked()
    {
        var writing = typeof(Texts).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel)))
            .Where(page => HandlersOf(page, "OnGet").Cast<MethodBase>()
                .Concat(HandlersOf(page, "OnPost").Any() ? [] : page.GetConstructors()).SelectMany(called => called.GetParameters())
                .Any(part => Commands.All.Contains(part.ParameterType))
                || page.IsAssignableTo(typeof(IShowsAccounts)))
            .ToList();

        Assert.InRange(writing.Count, 9, int.MaxValue);
        Assert.All(writing, page => Assert.True(page.IsDefined(typeof(WritesOnGetAttribute), inherit: false), page.Name));
    }

    [Fact]
    public void Each_feature_with_services_registers_them_in_a_setup_of_its_name()
    {
        var registering = SourceFiles.In(Features, ".cs")
            .Where(file => File.ReadAllText(file).Contains(".AddScoped<", StringComparison.Ordinal))
            .Select(SourceFiles.NameOf).ToList();

        Assert.InRange(registering.Count, 10, int.MaxValue);
        Assert.All(registering, file => Assert.Matches(@"/(\w+)/\1Setup\.cs$", file));
    }

    [Fact]
    public void Features_are_two_levels_deep_and_three_at_the_support_desk()
    {
        var files = SourceFiles.In(Features, ".cs", ".cshtml").Select(file => SourceFiles.NameOf(file)[(Features.Length + 1)..]).ToList();

        Assert.InRange(files.Count, 200, int.MaxValue);
        Assert.All(files, file => Assert.Matches(Depth(), file));
    }

    [Fact]
    public void The_document_of_commands_names_every_command()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs/commands.md"));
        string[] names =
        [
            .. Commands.All.Select(command => command.Name), .. StoredNames.Known<AuditAction>().Select(action => $"{action}"),
            .. StoredNames.Known<MailKind>().Select(kind => $"{kind}"),
        ];

        Assert.All(names, name => Assert.Matches($@"\b{name}\b", document));
    }

    private static IEnumerable<MethodInfo> HandlersOf(Type page, string beginning) =>
        page.GetMethods().Where(method => method.Name.StartsWith(beginning, StringComparison.Ordinal));

    [GeneratedRegex(@"record (\w+Input)\(")]
    private static partial Regex Input();

    [GeneratedRegex(@"^(\w+/)?[^/]+$|^SupportDesk/\w+/[^/]+$|^Subscriptions/Scheduling/[^/]+$|^Shared/Components/\w+/[^/]+$")]
    private static partial Regex Depth();
}
