using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Refuses <c>NotKnown</c> from a form or an address as it refuses a name that isn't there: nobody can choose it.</summary>
internal sealed class StoredNameBinder(Type type, ILoggerFactory loggers)
    : EnumTypeModelBinder(suppressBindingUndefinedValueToEnumType: true, type, loggers)
{
    protected override void CheckModel(ModelBindingContext bindingContext, ValueProviderResult valueProviderResult, object? model)
    {
        if (model?.ToString() == StoredNames.NotKnown)
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueIsInvalidAccessor(valueProviderResult.ToString()));
            return;
        }

        base.CheckModel(bindingContext, valueProviderResult, model);
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            var type = context.Metadata.UnderlyingOrModelType;
            return type.IsEnum && Enum.IsDefined(type, StoredNames.NotKnown)
                ? new StoredNameBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>())
                : null;
        }
    }
}
