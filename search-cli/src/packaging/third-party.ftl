Wenmai is under the Apache License 2.0 (LICENSE). It is shipped with the libraries below, each as its
makers published it, in lib/. Most hold the text of their licence, and what they ask to be said, in
META-INF inside the jar; the texts of those that do not are in licenses/. The source of each is to be
had from where its line says; juniversalchardet is used under the Mozilla Public License 1.1.

<#list dependencyMap as e>
${(e.getKey().artifactId + " " + e.getKey().version)}
    <#list e.getValue() as license>${license}<#if license_has_next>, </#if></#list>
    ${(e.getKey().url!"no address")?trim}
</#list>
