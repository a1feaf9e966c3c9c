using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Binds every text of a form or an address without the invisible characters in it.</summary>
internal sealed class TypedTextBinder(IModelBinder inner, bool isAddress) : IModelBinder
{
    public static void AddTo(IList<IModelBinderProvider> providers)
    {
        var simple = providers.OfType<SimpleTypeModelBinderProvider>().Single();
        providers[providers.IndexOf(simple)] = new Provider(simple);
    }

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given.FirstValue is { } typed && Cleaned(bindingContext.HttpContext, typed) is var cleaned && cleaned != typed)
        {
            bindingContext.ValueProvider = new OneValue(bindingContext.ModelName, new ValueProviderResult(cleaned, given.Culture));
        }

        return inner.BindModelAsync(bindingContext);
    }

    private string Cleaned(HttpContext context, string typed)
    {
        var seen = TypedText.WithoutInvisible(typed);
        var cleaned = isAddress && TypedText.OfAddress(seen) is { Length: > 0 } address ? address : seen;
        Note(context, Notices.InvisiblesRemoved, seen != typed);
        Note(context, Notices.AddressUnwrapped, cleaned.Trim() != seen.Trim());
        return cleaned;
    }

    /// <summary>Searches say nothing, because they change nothing.</summary>
    private static void Note(HttpContext context, string notice, bool isRemoved)
    {
        if (isRemoved && HttpMethods.IsPost(context.Request.Method))
        {
            RemovedText.Note(context, notice);
        }
    }

    private sealed class Provider(IModelBinderProvider simple) : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            simple.GetBinder(context) is not { } binder ? null
            // The browser fills in an address to return to; nobody types it.
            : context.Metadata.ModelType != typeof(string) || context.Metadata.DataTypeName == nameof(DataType.Url) ? binder
            : new TypedTextBinder(binder, context.Metadata.DataTypeName == nameof(DataType.EmailAddress));
    }

    private sealed class OneValue(string name, ValueProviderResult value) : IValueProvider
    {
        public bool ContainsPrefix(string prefix) => prefix == name;

        public ValueProviderResult GetValue(string key) => key == name ? value : ValueProviderResult.None;
    }
}
