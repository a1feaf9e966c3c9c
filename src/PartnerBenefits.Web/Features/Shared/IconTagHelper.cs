using System.Collections.Concurrent;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PartnerBenefits.Web.Features.Shared;

/// <summary><c>&lt;icon name="gift" /&gt;</c> writes a picture of FrontEnd.targets inline, hidden from screen readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IWebHostEnvironment environment) : TagHelper
{
    private static readonly ConcurrentDictionary<string, string> Pictures = new();

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(Pictures.GetOrAdd(Name, Read));
    }

    private string Read(string name)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo($"lib/icons/{name}.svg").CreateReadStream());
        return reader.ReadToEnd().Replace("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ", StringComparison.Ordinal);
    }
}
