<?php

// Loads parameters files as an application does. Standard input: a JSON list of {folder, file, environment, variables}; standard
// output: for each of them an error, or the value or error of every parameter whose name begins with t_.

require '/usr/share/php/Symfony/Component/DependencyInjection/autoload.php';
require_once '/usr/share/php/Symfony/Component/Config/autoload.php';
require_once '/usr/share/php/Symfony/Component/Yaml/autoload.php';

use Symfony\Component\Config\FileLocator;
use Symfony\Component\Config\Loader\LoaderResolver;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\DependencyInjection\Loader\YamlFileLoader;
use Symfony\Component\DependencyInjection\ParameterBag\EnvPlaceholderParameterBag;

error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED & ~E_WARNING & ~E_NOTICE);

function load(array $case): array
{
    $_ENV = $case['variables'];
    $container = new ContainerBuilder();
    $loader = new YamlFileLoader($container, new FileLocator($case['folder']), $case['environment']);
    $loader->setResolver(new LoaderResolver([$loader]));
    try {
        $loader->load($case['file']);
    } catch (\Throwable $error) {
        return ['error' => $error->getMessage()];
    }
    // As the container is compiled, but one parameter after the other, so that one that fails leaves the others.
    $bag = $container->getParameterBag();
    $resolved = $errors = [];
    foreach ($bag->all() as $name => $raw) {
        try {
            $resolved[$name] = $bag->unescapeValue($bag->resolveValue($raw));
        } catch (\Throwable $error) {
            $errors[$name] = $error->getMessage();
        }
    }
    $compiled = new EnvPlaceholderParameterBag($resolved);
    $compiled->mergeEnvPlaceholders($bag);
    $application = new class($compiled) extends ContainerBuilder {
        public function variable(string $name)
        {
            return $this->getEnv($name);
        }
    };
    $values = [];
    foreach ($bag->all() as $name => $raw) {
        if (!str_starts_with($name, 't_')) {
            continue;
        }
        try {
            $values[$name] = isset($errors[$name])
                ? ['error' => $errors[$name]]
                : ['value' => withVariables($resolved[$name], $application, $bag->getEnvPlaceholders())];
        } catch (\Throwable $error) {
            $values[$name] = ['error' => $error->getMessage()];
        }
    }

    return ['values' => (object) $values];
}

/** What the compiled application does when it is asked for a parameter. */
function withVariables($value, $application, array $placeholders)
{
    if (is_object($value)) {
        throw new RuntimeException('an object');
    }
    if (is_array($value)) {
        $items = [];
        foreach ($value as $key => $item) {
            $key = is_string($key) ? withVariables($key, $application, $placeholders) : $key;
            $items[$key] = withVariables($item, $application, $placeholders);
        }

        return $items;
    }
    foreach (is_string($value) ? $placeholders : [] as $name => $texts) {
        foreach ($texts as $text) {
            if ($value === $text) {
                return $application->variable($name);
            }
            if (!str_contains($value, $text)) {
                continue;
            }
            $found = $application->variable($name);
            if (!is_string($found) && !is_numeric($found)) {
                throw new RuntimeException('A string value must be composed of strings and/or numbers');
            }
            $value = str_replace($text, $found, $value);
        }
    }

    return $value;
}

echo json_encode(array_map('load', json_decode(stream_get_contents(STDIN), true)));
