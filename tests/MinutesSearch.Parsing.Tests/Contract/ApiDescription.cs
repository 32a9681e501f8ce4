using System.Reflection;
using System.Runtime.CompilerServices;

namespace MinutesSearch.Contract;

/// <summary>What callers of an assembly compile against, as text: a line a member, sorted.</summary>
internal static class ApiDescription
{
    /// <param name="assembly">The assembly.</param>
    /// <param name="isMeant">Which of its public types callers are meant to use; null for all.</param>
    public static string Of(Assembly assembly, Func<Type, bool>? isMeant = null)
        => string.Join("\n\n", assembly.GetExportedTypes().Where(isMeant ?? (_ => true)).OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Describe)) + "\n";

    private static string Describe(Type type)
    {
        string bases = string.Join(", ", new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum)).Select(b => Name(b!)));
        var lines = type.IsEnum ? Enum.GetNames(type).Select(name => $"  {name} = {(int)Enum.Parse(type, name)}") : Members(type);
        return string.Join('\n', lines.Prepend($"{Kind(type)} {type.FullName}{(bases.Length > 0 ? " : " + bases : "")}"));
    }

    /// <summary>Members that the type itself declares, without those that every record has.</summary>
    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var constructors = type.GetConstructors(Declared).Where(c => !IsCopy(c)).Select(c => $"  new({Parameters(c)})");
        var properties = type.GetProperties(Declared).Select(p => $"  {Static(p.GetMethod!)}{Name(p)} {p.Name} {{ get;{Setter(p)} }}");
        var methods = type.GetMethods(Declared).Where(m => !m.IsSpecialName && !IsOfRecords(m)).Select(m => $"  {Static(m)}{Name(m.ReturnParameter)} {m.Name}({Parameters(m)})");
        var fields = type.GetFields(Declared).Select(f => $"  field {Name(f.FieldType)} {f.Name}");
        return constructors.Concat(properties).Concat(methods).Concat(fields).OrderBy(line => line, StringComparer.Ordinal);
    }

    private static bool IsCopy(ConstructorInfo constructor)
        => constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsOfRecords(MethodInfo method) => method.Name is "Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "Deconstruct" or "PrintMembers";

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Setter(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } setter) return "";
        return setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
    }

    private static string Parameters(MethodBase method)
        => string.Join(", ", method.GetParameters().Select(p => $"{Name(p)} {p.Name}{(p.HasDefaultValue ? " = " + (p.DefaultValue?.ToString() ?? "default") : "")}"));

    private static string Kind(Type type)
        => type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string Name(PropertyInfo property) => Name(property.PropertyType) + Mark(property.PropertyType, new NullabilityInfoContext().Create(property));

    private static string Name(ParameterInfo parameter) => Name(parameter.ParameterType) + Mark(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    /// <summary>"?" for a reference that may be null.</summary>
    private static string Mark(Type type, NullabilityInfo known) => !type.IsValueType && known.ReadState == NullabilityState.Nullable ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
