using System.Collections.Frozen;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Words that councils' pages use for their parts, as data.</summary>
internal static class PageWords
{
    /// <summary>Elements whose text nobody sees as text of the page.</summary>
    public static readonly FrozenSet<string> NeverText = Set(
        "script style noscript template iframe frame object embed applet svg math canvas audio video map link meta head title base "
        + "input button select textarea datalist output progress meter dialog img picture source param nextid xml");

    /// <summary>Elements of the site around the page.</summary>
    public static readonly FrozenSet<string> AroundElements = Set("nav footer aside menu search");

    /// <summary>ARIA roles of the site around the page.</summary>
    public static readonly FrozenSet<string> AroundRoles = Set(
        "navigation banner contentinfo search complementary dialog alertdialog alert menu menubar toolbar status tooltip");

    /// <summary>Whole class names and ids: ModernGov's own tools and what would be too general as a word.</summary>
    public static readonly FrozenSet<string> AroundNames = Set(
        "mgmenulhs mgmenu mgtools mgshare mghide mgprint mgbreadcrumb mgbreadcrumbs mgfooter mgheader mglogin mgsearch mgfilesize mgfileicon "
        + "mgdocimg mgtabs mgsidetitle mgrelatedpages mgsubscribe mgcalendarnav mgpagenav totop backtotop back-to-top header page-header-bar "
        + "top topbar top-bar topnav top-nav mainnav main-nav leftnav left-nav rightnav lhs rhs footer print printpage print-page noprint no-print "
        + "addthis addtoany a2a_kit sharethis rating ratings langswitch language-switcher lang-switch translate google_translate_element");

    /// <summary>Words inside class names and ids ("site-breadcrumb", "cookieBanner").</summary>
    public static readonly FrozenSet<string> AroundWords = Set(
        "breadcrumb breadcrumbs crumb crumbs crumbtrail cookie cookies skip skiplink skiplinks skipnav share sharing social feedback pagination pager "
        + "sidebar masthead navbar navigation nav menu sitenav megamenu subnav widget advert newsletter popup modal lightbox phase tellafriend "
        + "siteheader sitefooter siteinfo");

    /// <summary>Classes for texts that only screen readers hear; in these pages "pdf icon", "opens in a new window".</summary>
    public static readonly FrozenSet<string> UnseenNames = Set(
        "sr-only visually-hidden visuallyhidden govuk-visually-hidden element-invisible screen-reader-text screenreader screen-reader hide-text "
        + "visually-hidden-focusable sr-only-focusable offscreen off-screen hidden is-hidden d-none hide invisible u-hidden access-hide");

    /// <summary>Names that a page's main content goes by, best first.</summary>
    public static readonly string[] MainNames =
    [
        "main-content", "maincontent", "main_content", "content-main", "page-content", "pagecontent", "contentarea", "content-area",
        "mgcontentarea", "content", "main", "primary", "article", "body-content", "contentpane", "dnn_contentpane", "wikicontent", "entry-content",
    ];

    /// <summary>What a link says that leads to a tool rather than to content, in lower case.</summary>
    public static readonly FrozenSet<string> ToolLinks = new[]
    {
        "view directions", "share this item", "share this page", "share", "back to top", "top of page", "return to top", "print this page", "print",
        "print page", "email this page", "e-mail this page", "email this item", "email to a friend", "tell a friend", "view map", "view the map",
        "bookmark this page", "skip to content", "skip to main content", "skip navigation", "opens in a new window", "listen", "download adobe reader",
        "add to calendar", "subscribe to updates", "follow this committee", "show all", "hide all", "expand all", "collapse all",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
